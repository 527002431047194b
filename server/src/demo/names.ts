import type { Random } from './random.ts'

const surnames = [
  ...'陈林黄张李王吴刘蔡杨许郑谢洪郭邱曾廖赖徐周叶苏庄吕江何萧罗高潘简朱钟游彭詹胡施沈余卢梁赵颜柯翁魏孙戴范方宋邓杜傅侯曹薛丁卓阮马温董谭',
]
const women = [...'芳兰英梅珍秀桂凤玉莲琴素娟霞燕红丽敏静慧婷雪']
const men = [...'国强明志伟建华军平东海文辉波勇刚杰斌林峰龙']
const middles = [...'美淑惠雅宝荣金春小世家德永文思嘉宏立水天瑞']
const compound = ['欧阳', '司徒', '上官']

/** An invented name; a few with a compound surname, a single character or a minority form, as in any real list. */
export const inventName = (random: Random, sex: 'male' | 'female'): string => {
  const surname = random.chance(0.01) ? random.pick(compound) : random.pick(surnames)
  const given = random.pick(sex === 'male' ? men : women)
  if (random.chance(0.002)) return `阿依${random.pick(women)}·${random.pick(['买买提', '吐尔逊'])}`
  return random.chance(0.18) ? `${surname}${given}` : `${surname}${random.pick(middles)}${given}`
}

/** A number of a range that is not given out: 199 0000 xxxx. */
export const inventPhone = (random: Random): string => `1990${String(random.below(10_000_000)).padStart(7, '0')}`
