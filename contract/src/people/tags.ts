import type { BothLanguages } from '../common/schema.ts'

/** Groups who need particular care (china.md §5.4). `group` gathers them for filters; all of it is sensitive (PIPL Art. 28). */
export const tags = {
  low_income: { zh: '低保', en: 'subsistence allowance', group: 'hardship' },
  near_low_income: { zh: '低保边缘', en: 'near subsistence line', group: 'hardship' },
  extreme_hardship: { zh: '特困', en: 'extreme hardship', group: 'hardship' },
  rigid_expense: { zh: '刚性支出困难', en: 'rigid-expense hardship', group: 'hardship' },
  poverty_relapse_watch: { zh: '防返贫监测', en: 'poverty-relapse watch', group: 'hardship' },
  living_alone: { zh: '独居', en: 'living alone', group: 'elder' },
  empty_nest: { zh: '空巢', en: 'empty nest', group: 'elder' },
  no_kin: { zh: '孤寡', en: 'no kin', group: 'elder' },
  very_old: { zh: '高龄', en: 'aged 80 or over', group: 'elder' },
  bereaved_family: { zh: '计生特殊家庭', en: 'bereaved family', group: 'elder' },
  self_care_lost: { zh: '失能', en: 'unable to self-care', group: 'health' },
  dementia: { zh: '失智', en: 'dementia', group: 'health' },
  severe_disability: { zh: '重残', en: 'severe disability', group: 'health' },
  disability: { zh: '残疾', en: 'disability', group: 'health' },
  mental_illness: { zh: '精神障碍', en: 'mental illness', group: 'health' },
  chronic_refill: { zh: '慢病配药', en: 'long-term medicine', group: 'health' },
  dialysis: { zh: '血透', en: 'dialysis', group: 'health' },
  oncology: { zh: '放化疗', en: 'cancer treatment', group: 'health' },
  expectant_mother: { zh: '孕产妇', en: 'expectant or new mother', group: 'health' },
  hard_of_hearing: { zh: '听力差', en: 'hard of hearing', group: 'health' },
  child_in_difficulty: { zh: '困境儿童', en: 'child in difficulty', group: 'child' },
  left_behind_child: { zh: '留守儿童', en: 'left-behind child', group: 'child' },
  unsupported_child: { zh: '事实无人抚养', en: 'de facto unsupported', group: 'child' },
  infant: { zh: '婴幼儿', en: 'infant', group: 'child' },
  single_parent: { zh: '单亲', en: 'single parent', group: 'family' },
  entitled_veteran: { zh: '优抚', en: 'entitled veteran', group: 'family' },
  community_correction: { zh: '社区矫正', en: 'community correction', group: 'family' },
  no_smartphone: { zh: '无智能手机', en: 'no smartphone', group: 'access' },
  cantonese_only: { zh: '只讲粤语', en: 'Cantonese only', group: 'access' },
  home_isolation: { zh: '居家隔离', en: 'home isolation', group: 'emergency' },
} as const satisfies Record<string, BothLanguages & { group: string }>
export type Tag = keyof typeof tags
export const isTag = (value: string): value is Tag => Object.hasOwn(tags, value)
