import type { LanguageTable } from './table';

export const chinese: LanguageTable = {
  language: 'zh-cn',
  phrases: `
今天 = today
明天 = tomorrow
明天上午 = tomorrow
明天之前 = by tomorrow
后天 = day after tomorrow
後天 = day after tomorrow
周五 = friday
星期五 = friday
礼拜五 = friday
週五 = friday
周日 = sunday
星期天 = sunday
周五前 = by friday
本周五 = friday this week
这周五 = friday this week
下周五 = friday next week
下星期五 = friday next week
下个星期一 = monday next week
下下周一 = monday the week after next
两周后 = in 2 weeks
2周后 = in 2 weeks
一个星期后 = in a week
3天后 = in 3 days
三天内 = in 3 days
3个工作日内 = in 3 workdays
一个月后 = in a month
三个月之内 = in 3 months
一年后 = in a year
下周 = next week
下个月 = next month
下月 = next month
下季度 = next quarter
明年 = next year
本周内 = end of week
月底 = end of month
本月底 = end of month
下月底 = end of next month
下个月初 = start of next month
季度末 = end of quarter
年底 = end of year
2月底 = end of february
周末 = this weekend
11月28日 = 28 Nov
12月3号 = 3 Dec
2027年3月1日 = 1 March 2027
15号 = the 15th
下次1:1 = next 1:1
周五10点 = fri 10:00
周五下午2点 = fri 14:00
截止12月3日 = by 3 Dec
`,
  lines: `
周五前把报告发给 Ada = friday
请在下周一之前回复 = monday next week
报告截止12月3日 = 3 dec
明天把计划发给 Ada = tomorrow
我下周五提交计划 = friday next week
月底前完成 = end of month
两周后再跟进 = in 2 weeks
计划（周五前） = friday
下周再确认 = next week
Send it by Friday = friday
截止：周五 = friday
`,
  undated: `
月
日
周
一月
三月
每周五
每天
上周五
从周五开始
周一到周五
周一或周二
周五的会议
明天的议题
周一鸣
周三丰
黑色星期五
星期五餐厅
周日报告
周末愉快的安排
下周计划
三个月
两周
3天
11月31日
2月30日
第3天
过了3天
周五以后
周五之后
3月
12月份
今天学习
一号位
1号线
3号楼
每月15号
版本3.12
周报
周期
天天
昨天
明天会更好
年底的总结
5月中旬
十一
周一至周五
三天打鱼
一年
周五左右
后天性
`,
};
