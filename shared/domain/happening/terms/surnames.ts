/** The commonest surnames: nine in ten people have one of them (national name report of the household registers, 2020). */
const SURNAMES =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤";

const TITLES =
  "(?:同志|书记|主任|主席|部长|处长|科长|局长|教授|院士|研究员|老师|老人|老党员|总工|博士|理事长|秘书长|先生|女士|工)";

/** A person's name, with or without what the person is called: 王建国, 李某, 张三书记, 王书记. */
export const PERSON = new RegExp(`^[${SURNAMES}](?:[\\u4e00-\\u9fff]{1,2}${TITLES}?|${TITLES})$`);

/** Whether a name ends with what the person is called. */
export const IS_CALLED = new RegExp(`${TITLES}$`);
