import type { LanguageTable } from './table';

export const japanese: LanguageTable = {
  language: 'ja',
  phrases: `
今日 = today
本日中に = today
明日 = tomorrow
明日の朝 = tomorrow
明日まで = by tomorrow
明後日 = day after tomorrow
あさって = day after tomorrow
金曜 = friday
金曜日 = friday
金曜日までに = by friday
月曜 = monday
次の金曜日 = coming friday
今度の金曜 = this friday
今週金曜 = friday this week
来週の金曜日 = friday next week
来週月曜 = monday next week
再来週の月曜 = monday the week after next
2週間後 = in 2 weeks
一週間後 = in a week
3日後 = in 3 days
３日後 = in 3 days
3営業日以内 = in 3 workdays
1か月後 = in a month
3ヶ月後 = in 3 months
1年後 = in a year
来週 = next week
来月 = next month
来年 = next year
再来週 = week after next
今週中 = end of week
今月末 = end of month
月末 = end of month
今月中 = end of month
来月末 = end of next month
来月初 = start of next month
四半期末 = end of quarter
年末 = end of year
年内 = end of year
2月末 = end of february
今週末 = this weekend
11月28日 = 28 Nov
12月3日（木） = 3 Dec
2027年3月1日 = 1 March 2027
2027/3/1 = 1 March 2027
15日 = the 15th
次の1:1 = next 1:1
金曜10時 = fri 10:00
金曜の午後2時 = fri 14:00
12月4日 14:30 = 4 Dec 14:30
`,
  lines: `
資料を金曜までに送る = friday
来週金曜日までに計画を書く = friday next week
明日までに返信 = tomorrow
来週、Adaに確認 = next week
報告書（金曜まで） = friday
今月末までに終わらせる = end of month
金曜に送る = friday
12月3日までに提出 = 3 dec
2週間後に確認する = in 2 weeks
PRレビュー 期限: 金曜 = friday
Send it by Friday = friday
`,
  undated: `
月
金
日
土
月が綺麗
毎週月曜
毎週金曜日に報告
先週の金曜
昨日
月曜から
月曜か火曜
月曜から金曜まで
明日の会議の資料
今日の議題
3日間
2週間
3か月分の資料
1月
3月
11月31日
2月30日
前の月曜
第2月曜
プレミアムフライデー
ブラックフライデー
木を見る
水を飲む
火を消す
金曜以外
来週分
来週の計画を書く
3日以上
10日ごろ
一日中
二日酔い
月末月初
毎月15日
バージョン3.12
年末年始
土日
日本
曜日
来月号
今日的な課題
本日休業
毎日
`,
};
