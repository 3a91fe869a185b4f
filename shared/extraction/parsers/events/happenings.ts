/** What happens to people and organisations; other 时 and 后 speak of the time alone (同时, 平时, 今后). */
export const HAPPENS_WHEN =
  /换届|选举|出国|外出|操办|成立|召开|制定|制订|决策|研究|讨论|审议|发生|出现|发现|变动|调整|调动|调离|交流|任免|任职|退休|离任|离职|入职|受到|遇到|遇有|完成|收到|接到|转正|转入|转出|新任|提拔|晋升|作业|施工|上岗|开考|开赛|开班|招标|采购|签订|休学|复学|通过|批准|结束|变更|迁移|入党|毕业|去世|逝世|生病|住院|患病|到期|届满|申请|惩处|生育|结婚|请假|提出|反馈|取得|产生|遭遇|面临|失联|空缺|缺额|表彰|表扬|不力|不到位|不理想|苗头|分歧|矛盾/;

/** After these words an event is followed by a duty; after others (学习后，考试) only the next step follows. */
export const HAPPENS_FIRST =
  /换届|选举|成立|召开|发生|出现|发现|完成|结束|收到|接到|通过|批准|批复|变更|入党|转正|任职|离任|退休|到期|届满|印发|下发|发布|公布|闭幕|形成$|竣工|交付|入院|住院|出院/;

/** 同时, 平时, 届时: no event. */
export const ONLY_TIME =
  /(?:同|(?<!换)届|及|按|随|适|平|此|小|学|课|限|临|定|实|必要|特殊情况|有条件|年|月|日|最|今|然|以|之|事|先)$/;

/** What happens to a person or a matter; 符合条件的 only describes. */
export const HAPPENS_TO =
  /换届|出国|外出|操办|发生|出现|发现|变动|调整|调动|调离|因|受到|遇到|遇有|收到|接到|转出|转入|新任|提拔|离任|退休|到期|届满|逾期|变更|生病|住院|去世|确需|需要|涉及|不能|未能/;
