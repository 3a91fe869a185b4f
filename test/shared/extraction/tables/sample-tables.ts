/** A table as it is pasted or read, and the duties that a careful clerk takes from it: `requirement · title · units`. */
export interface SampleTable {
  readonly name: string;
  readonly text: string;
  readonly duties: readonly string[];
}

const lines = (...rows: string[]): string => rows.join("\n");
const tabbed = (...rows: string[][]): string => rows.map((row) => row.join("\t")).join("\n");
const stacked = (...rows: string[][]): string => rows.flat().join("\n");

/** Tables of many trades and layouts, invented. All stand for 2026 unless they bring a year of their own. */
export const SAMPLE_TABLES: readonly SampleTable[] = [
  {
    name: "学会: task, measure, unit and time, one duty a row",
    text: lines(
      "湖滨市园艺学会2026年任务分解表",
      "| 序号 | 重点任务 | 具体措施 | 责任单位 | 完成时限 |",
      "| 1 | 健全组织 | 召开理事会换届大会 | 秘书处 | 5月底前 |",
      "| 2 | 服务会员 | 编印会员手册 | 会员部 | 第三季度 |",
      "| 3 | 学术引领 | 举办青年论坛2场 | 学术部、秘书处 | 10月 |",
      "| 4 | 日常管理 | 维护网站和公众号 | 宣传部 | 长期坚持 |",
    ),
    duties: [
      "deadline 2026-05-31 · 召开理事会换届大会 · 秘书处",
      "deadline 2026-09-30 · 编印会员手册 · 会员部",
      "quantity =2场 2026-10-31 · 举办青年论坛2场 · 学术部、秘书处",
      "standing · 维护网站和公众号 · 宣传部",
    ],
  },
  {
    name: "科协: annual target as a column",
    text: lines(
      "某区科协2026年目标责任表",
      "| 工作内容 | 年度目标 | 责任部门 | 分值 |",
      "| 科普大篷车进村 | 不少于24次 | 科普部 | 10 |",
      "| 院士专家咨询 | 4场 | 学会部 | 15 |",
      "| 科技工作者满意率 | 90%以上 | 组宣部 | 5 |",
      "| 合计 | | | 30 |",
    ),
    duties: [
      "quantity >=24次 · 科普大篷车进村 · 科普部",
      "quantity =4场 · 院士专家咨询 · 学会部",
      "percent >=90%/year 2026-12-31 · 科技工作者满意率 · 组宣部",
    ],
  },
  {
    name: "街道: dates with weekdays in the first column, one merged",
    text: lines(
      "柳荫街道2026年3月重点工作安排",
      "日期 | 工作事项 | 责任科室",
      "3.2（周一） | 居民代表会 | 社建办",
      "3.5（周四） | 学雷锋志愿服务 | 团工委",
      " | 敬老院探访 | 民政科",
      "3.12（周四） | 义务植树 | 城管办",
    ),
    duties: [
      "deadline 2026-03-02 · 居民代表会 · 社建办",
      "deadline 2026-03-05 · 学雷锋志愿服务 · 团工委",
      "deadline 2026-03-05 · 敬老院探访 · 民政科",
      "deadline 2026-03-12 · 义务植树 · 城管办",
    ],
  },
  {
    name: "学校: a term that runs past December, with tabs",
    text: lines(
      "2025-2026学年第一学期教导处工作安排",
      tabbed(
        ["日期", "重点事项", "负责部门"],
        ["9月1日", "开学典礼", "教导处"],
        ["", "教材发放", "总务处"],
        ["10月15日", "青年教师赛课", "教科室"],
        ["12月29日", "元旦汇演彩排", "艺体组"],
        ["1月12日", "期末质量检测", "教导处"],
      ),
    ),
    duties: [
      "deadline 2025-09-01 · 开学典礼 · 教导处",
      "deadline 2025-09-01 · 教材发放 · 总务处",
      "deadline 2025-10-15 · 青年教师赛课 · 教科室",
      "deadline 2025-12-29 · 元旦汇演彩排 · 艺体组",
      "deadline 2026-01-12 · 期末质量检测 · 教导处",
    ],
  },
  {
    name: "医院: cells of one line each, no bars, numbered",
    text: lines(
      "仁和医院2026年医疗质量任务表",
      stacked(
        ["序号", "任务", "责任科室", "完成时间"],
        ["1", "病案首页专项检查", "质控科", "4月底前"],
        ["2", "急救技能比武", "医务科", "5月12日前"],
        ["3", "处方点评通报", "药剂科", "每月"],
      ),
    ),
    duties: [
      "deadline 2026-04-30 · 病案首页专项检查 · 质控科",
      "deadline 2026-05-12 · 急救技能比武 · 医务科",
      "cadence =1次/month · 处方点评通报 · 药剂科",
    ],
  },
  {
    name: "企业: cells of one line each, without numbers",
    text: lines(
      "华岭机械2026年安全管理计划表",
      stacked(
        ["工作项目", "责任部门", "完成时间"],
        ["起重设备年检", "设备部", "3月底前"],
        ["消防泵房改造", "安环部", "6月30日前"],
        ["应急预案修订", "安环部", "9月"],
      ),
    ),
    duties: [
      "deadline 2026-03-31 · 起重设备年检 · 设备部",
      "deadline 2026-06-30 · 消防泵房改造 · 安环部",
      "deadline 2026-09-30 · 应急预案修订 · 安环部",
    ],
  },
  {
    name: "工会: times that list several months",
    text: lines(
      "矿业公司工会2026年活动一览",
      "| 时间 | 活动名称 | 承办单位 |",
      "| 6月、12月 | 劳动保护检查 | 劳动部 |",
      "| 上半年 | 困难职工走访 | 保障部 |",
      "| 2026.3-2026.5 | 劳动竞赛 | 生产部 |",
      "| 2026年9月15日前 | 疗休养 | 女工部 |",
    ),
    duties: [
      "deadline 2026-06-30 · 劳动保护检查 · 劳动部",
      "deadline 2026-12-31 · 劳动保护检查 · 劳动部",
      "deadline 2026-06-30 · 困难职工走访 · 保障部",
      "deadline 2026-05-31 · 劳动竞赛 · 生产部",
      "deadline 2026-09-15 · 疗休养 · 女工部",
    ],
  },
  {
    name: "progress column: a time and a task in one cell, first cells merged",
    text: lines(
      "某县科协2026年改革任务表",
      "工作任务 | 时序进度 | 考核要点",
      "健全志愿队伍 | 4月：出台招募办法 | 正式发文",
      "5-10月：组建服务分队 | 完成培训三期",
      "11月底前：评选服务之星 | 公布名单",
    ),
    duties: [
      "deadline 2026-04-30 · 出台招募办法 · ",
      "deadline 2026-10-31 · 组建服务分队 · ",
      "quantity =3期 2026-10-31 · 完成培训三期 · ",
      "deadline 2026-11-30 · 评选服务之星 · ",
    ],
  },
  {
    name: "two-storey head",
    text: lines(
      "开发区2026年重点任务清单",
      "| 序号 | 工作任务 | 责任分工 | 责任分工 | 完成时限 |",
      "| | | 牵头单位 | 配合单位 | |",
      "| 1 | 建成科创驿站 | 科技局 | 财政局、团区委 | 8月底前 |",
      "| 2 | 引进领军人才3名 | 人才办 | 人社局 | 年底前 |",
    ),
    duties: [
      "deadline 2026-08-31 · 建成科创驿站 · 科技局、财政局、团区委",
      "quantity =3名 2026-12-31 · 引进领军人才 · 人才办、人社局",
    ],
  },
  {
    name: "head repeated on the second page, with a page's number between",
    text: lines(
      "文旅集团2026年督办事项",
      "| 序号 | 督办事项 | 责任部门 | 办结时限 |",
      "| 1 | 修缮剧院屋顶 | 工程部 | 4月20日 |",
      "| 2 | 清退到期租户 | 资产部 | 5月31日 |",
      "- 2 -",
      "| 序号 | 督办事项 | 责任部门 | 办结时限 |",
      "| 3 | 上线票务系统 | 信息部 | 7月1日 |",
    ),
    duties: [
      "deadline 2026-04-20 · 修缮剧院屋顶 · 工程部",
      "deadline 2026-05-31 · 清退到期租户 · 资产部",
      "deadline 2026-07-01 · 上线票务系统 · 信息部",
    ],
  },
  {
    name: "months as columns, marked",
    text: lines(
      "社区2026年工作进度表",
      "| 工作项目 | 一季度 | 二季度 | 三季度 | 四季度 | 责任人 |",
      "| 楼道清理 | √ | | √ | | 王芳 |",
      "| 安全巡查 | √ | √ | √ | √ | 李强 |",
      "| 换届选举 | | | | √ | 王芳 |",
    ),
    duties: [
      "deadline 2026-03-31 · 楼道清理 · ",
      "deadline 2026-09-30 · 楼道清理 · ",
      "cadence =1次/quarter · 安全巡查 · ",
      "deadline 2026-12-31 · 换届选举 · ",
    ],
  },
  {
    name: "months as columns, with tasks in them",
    text: lines(
      "少年宫2026年上半年计划",
      "| 部门 | 3月 | 4月 | 5月 |",
      "| 艺术部 | 招收春季学员 | 举办书画展 | 组织合唱比赛 |",
      "| 科技部 | 检修实验器材 | | 承办航模选拔赛 |",
    ),
    duties: [
      "deadline 2026-03-31 · 招收春季学员 · 艺术部",
      "deadline 2026-04-30 · 举办书画展 · 艺术部",
      "deadline 2026-05-31 · 组织合唱比赛 · 艺术部",
      "deadline 2026-03-31 · 检修实验器材 · 科技部",
      "deadline 2026-05-31 · 承办航模选拔赛 · 科技部",
    ],
  },
  {
    name: "a numbered list in a cell",
    text: lines(
      "供电所2026年整改清单",
      "| 项目 | 整改措施 | 责任单位 | 完成时限 |",
      "| 值班管理 | 1.修订值班规定；2.开展夜间抽查；3.公布投诉电话 | 综合室 | 3月15日前 |",
      "| 物资管理 | （1）盘点仓库（2）报废旧表 | 物资班 | 4月 |",
    ),
    duties: [
      "deadline 2026-03-15 · 修订值班规定 · 综合室",
      "deadline 2026-03-15 · 开展夜间抽查 · 综合室",
      "deadline 2026-03-15 · 公布投诉电话 · 综合室",
      "deadline 2026-04-30 · 盘点仓库 · 物资班",
      "deadline 2026-04-30 · 报废旧表 · 物资班",
    ],
  },
  {
    name: "sub-numbers and weights are no figures",
    text: lines(
      "卫健系统2026年考核指标",
      "| 编号 | 考核项目 | 指标要求 | 权重 | 得分 |",
      "| 1—1 | 家庭医生签约 | 不少于3000户 | 20% | 8分 |",
      "| 1—2 | 健康讲座 | 每季度1次 | 10% | 6分 |",
      "| 1—3 | 控烟宣传 | 规范开展 | 5% | 2分 |",
      "| 总计 | | | 35% | 16分 |",
    ),
    duties: ["quantity >=3000户 · 家庭医生签约 · ", "cadence =1次/quarter · 健康讲座 · ", "standing · 控烟宣传 · "],
  },
  {
    name: "frequency and count columns",
    text: lines(
      "党群工作部2026年制度执行表",
      "| 制度名称 | 频次 | 责任部门 |",
      "| 专题学习 | 全年不少于12次 | 党群部 |",
      "| 联系点调研 | 每半年1次 | 办公室 |",
      "| 警示谈话 | 4次 | 纪检室 |",
      "| 接待日 | 每月15日 | 信访室 |",
      "| 走访老同志 | 2次/年 | 老干科 |",
    ),
    duties: [
      "quota >=12次/year · 专题学习 · 党群部",
      "cadence =1次/half-year · 联系点调研 · 办公室",
      "quantity =4次 · 警示谈话 · 纪检室",
      "cadence =1次/month FREQ=MONTHLY;BYMONTHDAY=15 · 接待日 · 信访室",
      "quota =2次/year · 走访老同志 · 老干科",
    ],
  },
  {
    name: "a count with its counter in the head",
    text: lines(
      "青年科协2026年活动计划",
      "| 活动 | 数量（场） | 参加人数 | 完成时间 |",
      "| 科普剧巡演 | 6 | 约900人 | 11月底前 |",
      "| 创客沙龙 | 3 | 60人 | 全年 |",
    ),
    duties: ["quantity =6场 2026-11-30 · 科普剧巡演 · ", "quantity =3场 · 创客沙龙 · "],
  },
  {
    name: "wrapped by hand within cells",
    text: lines(
      "某区学会2026年重点任务分工表",
      "| 类别 | 序号 | 重点任务 | 完成时限 | 责任部门 |",
      "| 党建 | 1 | 修订议事 规则 | 6月 底前 | 协会 综合部 |",
      "| 业务 | 2 | 举办春季 展览 | 4月 | 展教部 办公室 |",
    ),
    duties: ["deadline 2026-06-30 · 修订议事规则 · 协会综合部", "deadline 2026-04-30 · 举办春季展览 · 展教部、办公室"],
  },
  {
    name: "a blank time below a filled one is no date",
    text: lines(
      "2026年机关重点任务表",
      "| 序号 | 任务 | 完成时限 | 责任处室 |",
      "| 1 | 完成固定资产清查 | 6月底前 | 财务处 |",
      "| 2 | 完成档案达标 | | 办公室 |",
      "| 3 | 完成网络改造 | 待定 | 信息处 |",
    ),
    duties: [
      "deadline 2026-06-30 · 完成固定资产清查 · 财务处",
      "standing · 完成档案达标 · 办公室",
      "standing · 完成网络改造 · 信息处",
    ],
  },
  {
    name: "years as times",
    text: lines(
      "2026年农村科普行动方案任务表",
      "| 任务 | 牵头单位 | 完成时限 |",
      "| 建设科普示范村 | 科普部 | 2026年 |",
      "| 培育农民讲师 | 学会部 | 2026年完成 |",
      "| 推广测土技术 | 农技站 | 2026年至2027年 |",
      "| 建成数字展厅 | 科技馆 | 2028年底前 |",
    ),
    duties: [
      "deadline 2026-12-31 · 建设科普示范村 · 科普部",
      "deadline 2026-12-31 · 培育农民讲师 · 学会部",
      "deadline 2027-12-31 · 推广测土技术 · 农技站",
      "deadline 2028-12-31 · 建成数字展厅 · 科技馆",
    ],
  },
  {
    name: "year in the head, quarter in the caption",
    text: lines(
      "某街道妇联工作计划",
      "2026年第二季度工作安排",
      "| 工作内容 | 责任人 |",
      "| 开展巾帼志愿服务 | 赵敏 |",
      "| 组织家庭教育讲座2场 | 钱静 |",
    ),
    duties: ["deadline 2026-06-30 · 开展巾帼志愿服务 · ", "quantity =2场 2026-06-30 · 家庭教育讲座 · "],
  },
  {
    name: "month names in the first column, several activities a cell",
    text: lines(
      "机关工会2026年活动安排",
      "| 月份 | 活动内容 | 参加人员 |",
      "| 三 月 | 健步走 女职工插花 | 全体 |",
      "| 5 | 趣味运动会 | 全体 |",
      "| 10-11月 | 登高活动 | 会员 |",
    ),
    duties: [
      "deadline 2026-03-31 · 健步走 · ",
      "deadline 2026-03-31 · 女职工插花 · ",
      "deadline 2026-05-31 · 趣味运动会 · ",
      "deadline 2026-11-30 · 登高活动 · ",
    ],
  },
  {
    name: "month and day in two columns",
    text: lines(
      "图书馆2026年活动表",
      "| 月份 | 日期 | 活动 | 地点 |",
      "| 4月 | 23日 | 世界读书日诵读会 | 报告厅 |",
      "| 6月 | 1日 | 绘本分享 | 少儿室 |",
    ),
    duties: ["deadline 2026-04-23 · 世界读书日诵读会 · ", "deadline 2026-06-01 · 绘本分享 · "],
  },
  {
    name: "beginning and end in two columns",
    text: lines(
      "建筑公司2026年技改计划",
      "| 项目名称 | 开始时间 | 完成时间 | 实施单位 |",
      "| 塔吊监控升级 | 2026年3月 | 2026年7月 | 机电部 |",
      "| 拌合站除尘 | 4月1日 | 9月20日 | 环保部 |",
    ),
    duties: ["deadline 2026-07-31 · 塔吊监控升级 · 机电部", "deadline 2026-09-20 · 拌合站除尘 · 环保部"],
  },
  {
    name: "columns apart by several blanks",
    text: lines(
      "老科协2026年工作安排",
      "序号   工作任务            责任人    完成时间",
      "1      举办健康讲座        周明      4月",
      "2      出版文集一卷        吴刚      10月底前",
      "3      慰问高龄会员        周明      春节前",
    ),
    duties: [
      "deadline 2026-04-30 · 举办健康讲座 · ",
      "deadline 2026-10-31 · 出版文集一卷 · ",
      "deadline 2026-02-16 · 慰问高龄会员 · ",
    ],
  },
  {
    name: "columns apart by blanks, the time first and no numbers",
    text: lines(
      "县医院2026年继续教育安排",
      "时间　　项目　　主办科室",
      "3月20日　　护理查房示教　　护理部",
      "5月　　院感培训班　　感控科",
      "8月中旬　　超声新技术讲习　　超声科",
    ),
    duties: [
      "deadline 2026-03-20 · 护理查房示教 · 护理部",
      "deadline 2026-05-31 · 院感培训班 · 感控科",
      "deadline 2026-08-20 · 超声新技术讲习 · 超声科",
    ],
  },
  {
    name: "no head: number, task, unit and time by what stands in them",
    text: lines(
      "物业公司2026年重点工作",
      "| 1 | 更换老旧电梯部件 | 工程部 | 6月底前 |",
      "| 2 | 清洗外墙玻璃 | 保洁部 | 9月 |",
      "| 3 | 检测防雷设施 | 工程部 | 每季度 |",
    ),
    duties: [
      "deadline 2026-06-30 · 更换老旧电梯部件 · 工程部",
      "deadline 2026-09-30 · 清洗外墙玻璃 · 保洁部",
      "cadence =1次/quarter · 检测防雷设施 · 工程部",
    ],
  },
  {
    name: "several dated measures in one row",
    text: lines(
      "国资委2026年改革台账",
      "| 序号 | 任务 | 工作措施 | 责任部门 | 完成时限 |",
      "| 1 | 压减层级 | 3月底前制定方案；8月底前注销三家子公司；11月底前完成验收。 | 改革处 | 11月底前 |",
      "| 2 | 薪酬改革 | 举办政策解读会2场，走访企业15家 | 分配处 | 9月底前 |",
    ),
    duties: [
      "deadline 2026-03-31 · 制定方案 · 改革处",
      "quantity =3家 2026-08-31 · 注销子公司 · 改革处",
      "deadline 2026-11-30 · 完成验收 · 改革处",
      "quantity =2场 2026-09-30 · 政策解读会 · 分配处",
      "quantity =15家 2026-09-30 · 走访企业15家 · 分配处",
    ],
  },
  {
    name: "merged task cell over several measures",
    text: lines(
      "教育局2026年双减任务表",
      "| 序号 | 重点任务 | 推进举措 | 完成时间 | 牵头科室 |",
      "| 1 | 减负提质 | 制定作业管理细则 | 3月 | 基教科 |",
      "| | | 抽查学校20所 | 6月 | 督导室 |",
      "| 2 | 课后服务 | 公布服务清单 | 9月1日前 | 基教科 |",
    ),
    duties: [
      "deadline 2026-03-31 · 制定作业管理细则 · 基教科",
      "quantity =20所 2026-06-30 · 抽查学校20所 · 督导室",
      "deadline 2026-09-01 · 公布服务清单 · 基教科",
    ],
  },
  {
    name: "units on whom it falls, each of them",
    text: lines(
      "团县委2026年工作表",
      "| 工作内容 | 完成时间 | 责任单位 |",
      "| 召开组织生活会 | 每季度 | 各团支部 |",
      "| 上报团员花名册 | 4月10日前 | 各乡镇团委 |",
    ),
    duties: ["cadence =1次/quarter · 召开组织生活会 · 各团支部", "deadline 2026-04-10 · 上报团员花名册 · 各乡镇团委"],
  },
  {
    name: "motto and category columns ask for nothing",
    text: lines(
      "中学2026年德育主题月",
      "| 月份 | 主题 | 活动内容 | 负责 |",
      "| 3月 | 安全教育月 | 开展消防疏散演练 | 政教处 |",
      "| 4月 | 书香校园月 | 举办读书分享会 | 图书室 |",
    ),
    duties: ["deadline 2026-03-31 · 开展消防疏散演练 · 政教处", "deadline 2026-04-30 · 举办读书分享会 · 图书室"],
  },
  {
    name: "copied cell by cell with a bar behind each",
    text: lines(
      "水利局2026年汛前任务",
      ...["任务", "责任股室", "时限", "疏浚排涝沟渠", "工管股", "4月底前", "检修闸门", "运行股", "5月10日前"].map(
        (cell) => `${cell} |`,
      ),
    ),
    duties: ["deadline 2026-04-30 · 疏浚排涝沟渠 · 工管股", "deadline 2026-05-10 · 检修闸门 · 运行股"],
  },
  {
    name: "dates in the first cells of lines, a cell each",
    text: lines(
      "实验小学2026年5月行事历",
      stacked(
        ["日期", "事项", "负责部门"],
        ["5月6日", "校园足球联赛开幕", "体育组"],
        ["5月12日", "防灾减灾演练", "政教处"],
        ["5月20日", "家长开放日", "教导处"],
      ),
    ),
    duties: [
      "deadline 2026-05-06 · 校园足球联赛开幕 · 体育组",
      "deadline 2026-05-12 · 防灾减灾演练 · 政教处",
      "deadline 2026-05-20 · 家长开放日 · 教导处",
    ],
  },
  {
    name: "times of every kind",
    text: lines(
      "协会2026年任务表",
      "| 任务 | 时间 |",
      "| 整理会员档案 | 3月底 |",
      "| 评选优秀论文 | 第四季度 |",
      "| 报送简报 | 每月25日前 |",
      "| 缴纳会费 | 3.1-3.31 |",
      "| 参加全国年会 | 2026/10/18 |",
      "| 培育品牌活动 | 全年 |",
      "| 回访专家 | 每年6月 |",
      "| 收集建议 | 随时 |",
    ),
    duties: [
      "deadline 2026-03-31 · 整理会员档案 · ",
      "deadline 2026-12-31 · 评选优秀论文 · ",
      "cadence =1次/month FREQ=MONTHLY;BYMONTHDAY=25 · 报送简报 · ",
      "deadline 2026-03-31 · 缴纳会费 · ",
      "deadline 2026-10-18 · 参加全国年会 · ",
      "standing · 培育品牌活动 · ",
      "deadline 06-30 · 回访专家 · ",
      "standing · 收集建议 · ",
    ],
  },
  {
    name: "cells of one line each, numbered, the last time without a day",
    text: lines(
      "湖滨区科协2026年任务表",
      stacked(
        ["序号", "工作任务", "责任单位", "完成时限"],
        ["1", "举办院士讲堂", "学会部", "5月底前"],
        ["2", "编制发展报告", "调研室", "11月底"],
        ["3", "开展会员普查", "组织部", "每年"],
      ),
    ),
    duties: [
      "deadline 2026-05-31 · 举办院士讲堂 · 学会部",
      "deadline 2026-11-30 · 编制发展报告 · 调研室",
      "cadence =1次/year · 开展会员普查 · 组织部",
    ],
  },
  {
    name: "shares, rhythms and counts a month as targets",
    text: lines(
      "某医院2026年质量改进计划",
      "| 项目 | 目标值 | 责任科室 | 完成期限 |",
      "| 手卫生依从率 | ≥85% | 感控科 | 12月 |",
      "| 满意度调查 | 每季度一次 | 客服部 | |",
      "| 病历抽查 | 100份/月 | 质控科 | |",
    ),
    duties: [
      "percent >=85%/year 2026-12-31 · 手卫生依从率 · 感控科",
      "cadence =1次/quarter · 满意度调查 · 客服部",
      "quota =100份/month · 病历抽查 · 质控科",
    ],
  },
  {
    name: "quarters as columns, with tasks and with numbers",
    text: lines(
      "某企业工会2026年工作计划",
      "| 工作项目 | 第一季度 | 第二季度 | 第三季度 | 第四季度 |",
      "| 技能竞赛 | 制定方案 | 报名培训 | 组织决赛 | 总结表彰 |",
      "| 慰问职工 | 20人 | | 30人 | |",
    ),
    duties: [
      "deadline 2026-03-31 · 制定方案 · ",
      "deadline 2026-06-30 · 报名培训 · ",
      "deadline 2026-09-30 · 组织决赛 · ",
      "deadline 2026-12-31 · 总结表彰 · ",
      "quantity =20人 2026-03-31 · 慰问职工 · ",
      "quantity =30人 2026-09-30 · 慰问职工 · ",
    ],
  },
  {
    name: "days of the month that the rows between name",
    text: lines(
      "某中心2026年计划表",
      "| 时间 | 内容 | 责任人 |",
      "| 三月份 | | |",
      "| 5日 | 学雷锋活动 | 李梅 |",
      "| 12日 | 植树活动 | 王林 |",
      "| 四月份 | | |",
      "| 15日 | 国家安全教育 | 李梅 |",
    ),
    duties: [
      "deadline 2026-03-05 · 学雷锋活动 · ",
      "deadline 2026-03-12 · 植树活动 · ",
      "deadline 2026-04-15 · 国家安全教育 · ",
    ],
  },
  {
    name: "sections of the table are no duties",
    text: lines(
      "某学会2026年任务表",
      "| 序号 | 任务 | 时限 |",
      "| 一、办公室 | | |",
      "| 1 | 修订公文办法 | 3月 |",
      "| 二、学术部 | | |",
      "| 2 | 完成分会评估 | 1月、7月 |",
      "| 3 | 安全检查 | 春节、国庆前 |",
    ),
    duties: [
      "deadline 2026-03-31 · 修订公文办法 · ",
      "deadline 2026-01-31 · 完成分会评估 · ",
      "deadline 2026-07-31 · 完成分会评估 · ",
      "deadline 2026-02-16 · 安全检查 · ",
      "deadline 2026-09-30 · 安全检查 · ",
    ],
  },
  {
    name: "a column for each year",
    text: lines(
      "某区2026-2028年行动方案任务表",
      "| 任务 | 2026年目标 | 2027年目标 | 2028年目标 |",
      "| 建设科普基地 | 5个 | 8个 | 12个 |",
    ),
    duties: [
      "quantity =5个 2026-12-31 · 建设科普基地 · ",
      "quantity =8个 2027-12-31 · 建设科普基地 · ",
      "quantity =12个 2028-12-31 · 建设科普基地 · ",
    ],
  },
  {
    name: "weeks and stretches of days in a school's calendar",
    text: lines(
      "实验中学2025—2026学年度第二学期工作行事历",
      "| 周次 | 日期 | 主要工作 | 负责处室 |",
      "| 1 | 2.23-2.27 | 开学检查 | 教务处 |",
      "| 2 | 3.2-3.6 | 班主任例会 | 政教处 |",
      "| 18 | 6.22—6.26 | 期末复习动员 | 教务处 |",
    ),
    duties: [
      "deadline 2026-02-27 · 开学检查 · 教务处",
      "deadline 2026-03-06 · 班主任例会 · 政教处",
      "deadline 2026-06-26 · 期末复习动员 · 教务处",
    ],
  },
  {
    name: "a cell a line, the headings once more on the second page, two matters of one day",
    text: lines(
      "某小学2026年3月行事历",
      stacked(
        ["日期", "事项", "负责部门"],
        ["3月5日", "志愿服务启动", "少先队"],
        ["校服征订", "总务处"],
        ["日期", "事项", "负责部门"],
        ["3月12日", "植树实践", "少先队"],
        ["3月20日", "家长会", "教导处"],
      ),
    ),
    duties: [
      "deadline 2026-03-05 · 志愿服务启动 · 少先队",
      "deadline 2026-03-05 · 校服征订 · 总务处",
      "deadline 2026-03-12 · 植树实践 · 少先队",
      "deadline 2026-03-20 · 家长会 · 教导处",
    ],
  },
  {
    name: "no head and tabs",
    text: lines(
      "某协会2026年任务",
      tabbed(
        ["1", "召开换届大会", "组织部", "6月底前"],
        ["2", "举办会员研修班", "培训部", "9月"],
        ["3", "公布年度报告", "编辑部", "12月"],
      ),
    ),
    duties: [
      "deadline 2026-06-30 · 召开换届大会 · 组织部",
      "deadline 2026-09-30 · 举办会员研修班 · 培训部",
      "deadline 2026-12-31 · 公布年度报告 · 编辑部",
    ],
  },
  {
    name: "a heading over two columns that lost one, merged cells left out of the rows below, lines broken in cells",
    text: lines(
      "某研究会2026年工作要点分解表",
      "序号 | 重点任务 | 工作内容 | 具体项目 | 完成时限 | 责任部门",
      "1 | 学术交流 | 办好品牌会议 | 1—1 | 举办春季年会 | 4月 | 学术部",
      "1—2 | 举办专题沙龙 | 6月 | 学术部",
      "2 | 科学普及 | 建好阵地 | 2—1 | 更新展品目录",
      "并公布 | 5月 | 科普部",
      "2—2 | 组织流动展览 | 8月 | 科普部",
      "3 | 会员服务 | 优化流程 | 3—1 | 上线入会系统 | 10月 | 会员部",
      "3—2 | 回访退会会员 | 科普部",
    ),
    duties: [
      "deadline 2026-04-30 · 举办春季年会 · 学术部",
      "deadline 2026-06-30 · 举办专题沙龙 · 学术部",
      "deadline 2026-05-31 · 更新展品目录并公布 · 科普部",
      "deadline 2026-08-31 · 组织流动展览 · 科普部",
      "deadline 2026-10-31 · 上线入会系统 · 会员部",
      "deadline 2026-10-31 · 回访退会会员 · 科普部",
    ],
  },
];
