import { clean } from '../common/clean.ts'
import { isTag, type Tag, tags } from './tags.ts'

/**
 * What lists call the groups besides the names of the product. Only words that mean the same: 低收入, 半失能, 留守 and 居家健康监测
 * are wider or something else, and are left for a person to decide.
 */
const synonyms: Partial<Record<Tag, string>> = {
  low_income: '低保户 低保对象 低保人员 最低生活保障 城乡低保 低保家庭 dibao',
  near_low_income: '低边 低边户 低保边缘户 低保边缘家庭',
  extreme_hardship: '特困人员 特困供养 五保 五保户 五保老人 三无 三无人员',
  rigid_expense: '刚性支出困难家庭 支出型困难 支出型贫困 支出型困难家庭',
  poverty_relapse_watch: '防止返贫监测 防返贫 返贫监测 监测户 易返贫',
  living_alone: '独居老人 独居长者 独居老年人 一人住 独自居住 lives alone',
  empty_nest: '空巢老人 空巢长者 双老户 双老家庭',
  no_kin: '孤寡老人 孤寡长者 孤老',
  very_old: '高龄老人 高龄长者 80岁以上 八十岁以上 80+ 90岁以上 百岁老人',
  bereaved_family: '计划生育特殊家庭 失独 失独家庭 失独老人 计生特扶 特扶',
  self_care_lost: '失能老人 完全失能 卧床 长期卧床 生活不能自理 不能自理 bedridden',
  dementia: '失智老人 老年痴呆 痴呆 认知症 认知障碍 阿尔茨海默 阿尔茨海默症',
  severe_disability: '重度残疾 重度残疾人 重残人员 一级残疾 二级残疾',
  disability: '残疾人 残障 残障人士 残疾人士 disabled',
  mental_illness: '精神病 精神病患者 精障 精神障碍患者 严重精神障碍 严重精神障碍患者',
  chronic_refill: '慢病 慢性病 慢病患者 慢性病患者 长期服药 长期用药 配药 chronic illness',
  dialysis: '透析 血液透析 血透患者 尿毒症 肾透析',
  oncology: '放疗 化疗 肿瘤 癌症 癌症患者 肿瘤患者 cancer',
  expectant_mother: '孕妇 产妇 孕产 孕期 怀孕 哺乳期 pregnant',
  hard_of_hearing: '听力不好 听力障碍 听障 耳背 重听 耳聋 deaf',
  child_in_difficulty: '困难儿童 困境未成年人 困境儿 孤儿',
  left_behind_child: '农村留守儿童 留守未成年人',
  unsupported_child: '事实无人抚养儿童 事孤 事实孤儿',
  infant: '婴儿 幼儿 新生儿 0-3岁 baby',
  single_parent: '单亲家庭 单亲妈妈 单亲母亲 单亲父亲',
  entitled_veteran: '优抚对象 退役军人 退伍军人 老兵 军属 烈属 军烈属 veteran',
  community_correction: '社区矫正对象 社区矫正人员 社矫 矫正对象',
  no_smartphone: '没有智能手机 无手机 没有手机 老人机 不会用智能手机 不会用手机',
  cantonese_only: '粤语 讲粤语 只会粤语 只会讲粤语 只听得懂粤语 白话 cantonese',
  home_isolation: '隔离 居家隔离人员 居家隔离户 居家医学观察 isolation',
}

const keyOf = (name: string) =>
  clean(name)
    .toLowerCase()
    .replace(/[_\s]+/g, '')

const byName = new Map<string, Tag>()
for (const code of Object.keys(tags).filter(isTag)) {
  const names = [code, tags[code].zh, tags[code].en, ...(synonyms[code]?.split(' ') ?? [])]
  for (const name of names) byName.set(keyOf(name), code)
}

/** The tag a name means, in Chinese, in English, as a code or as lists commonly write it. */
export const tagNamed = (name: string): Tag | undefined => byName.get(keyOf(name))

const nothing = new Set(['', '无', '无。', '否', '没有', '-', '--', '/', 'none', 'no', 'n/a'])

/**
 * Tags of one cell, `独居、低保;听力差`. Spaces part them too, where the whole is not a name (`living alone`). What is not
 * understood is listed, never dropped and never guessed: a tag changes what somebody is given.
 */
export function parseTags(text: string): { tags: Tag[]; unknown: string[] } {
  const found = new Set<Tag>()
  const unknown = new Set<string>()
  const put = (name: string) => {
    const tag = tagNamed(name)
    if (tag) found.add(tag)
    else unknown.add(name)
  }
  const pieces = clean(text)
    .split(/[、,;|/\n。]|\s\+\s/)
    .map((piece) => piece.trim())
    .filter((piece) => !nothing.has(piece.toLowerCase()))
  for (const piece of pieces) {
    const words = piece.split(/\s+/)
    if (!tagNamed(piece) && words.some((word) => tagNamed(word))) words.forEach(put)
    else put(piece)
  }
  return { tags: [...found], unknown: [...unknown] }
}
