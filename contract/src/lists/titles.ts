import type { AnswerField, ListField } from './columns.ts'

/** Titles that lists are known to use for what they tell, Chinese and English, each the same column whoever writes it. */
const fieldTitles: Record<ListField, string> = {
  key: '序号 编号 序列号 顺序号 行号 流水号 编码 no number serial 序列 数据编号 任务编号 工单号 记录编号',
  name: '姓名 名字 人员姓名 居民姓名 户主 户主姓名 老人姓名 长者姓名 服务对象 服务对象姓名 对象姓名 患者姓名 当事人 被核查人 被核查人姓名 name fullname 中文姓名 xm',
  sex: '性别 男女 sex gender xb',
  age: '年龄 岁数 周岁 实足年龄 age nl',
  birthDate: '出生日期 出生年月日 出生年月 生日 出生时间 dateofbirth birthdate birthday born dob csrq',
  documentType: '证件类型 证件种类 证件类别 documenttype idtype zjlx',
  document:
    '证件号码 证件号 身份证 身份证号 身份证号码 居民身份证 居民身份证号 居民身份证号码 公民身份号码 公民身份证号码 身份证件号码 有效证件号 有效证件号码 护照号 护照号码 id idnumber idno documentnumber idcard zjhm sfzh',
  phone:
    '电话 手机 手机号 手机号码 电话号码 联系电话 联系方式 联系手机 联系号码 本人电话 本人手机 本人联系电话 移动电话 居民电话 常用电话 登记电话 phone mobile tel telephone cell phonenumber mobilenumber lxdh sjh',
  otherPhone:
    '备用电话 其他电话 其它电话 第二电话 电话2 手机2 联系电话2 手机号2 固定电话 固话 座机 住宅电话 家庭电话 otherphone secondphone phone2 landline',
  community:
    '社区 村社区 村居 居委 居委会 村委 村委会 所属社区 所在社区 现住社区 村 村居委 行政村 镇街村社区 社区名称 所属村居 现住村社区 community village residentscommittee sq',
  address:
    '地址 住址 现住址 现居住地址 现居住地 现住地址 居住地址 居住地 居住地详址 居住详址 家庭住址 家庭地址 详细地址 详细住址 联系地址 常住地址 实际居住地 实际住址 现详细住址 目前住址 目前居住地址 在莞住址 在莞地址 收货地址 收件地址 房号地址 address homeaddress residence currentaddress dz xzz',
  estate: '小区 小区名称 楼盘 自然村 住宅区 所住小区 居住小区 花园 小区村 estate compound neighbourhood xq',
  building: '楼栋 栋 栋号 楼号 幢 幢号 座 座号 楼 号楼 楼栋号 楼幢 building block bldg ld',
  unit: '单元 单元号 梯 梯号 unit entrance dy',
  room: '房号 室 室号 房 房间 房间号 门牌 门牌号 房屋号 门牌号码 户号 room door flat apartment roomnumber fh',
  relationName:
    '联系人 联系人姓名 亲属 亲属姓名 家属 家属姓名 紧急联系人 紧急联系人姓名 监护人 监护人姓名 nextofkin contactperson emergencycontact guardian',
  relationPhone:
    '联系人电话 联系人手机 联系人联系电话 亲属电话 亲属联系电话 家属电话 家属联系电话 紧急联系人电话 紧急联系电话 监护人电话 监护人联系电话 contactphone contactsphone nextofkinphone emergencyphone',
  tags: '人员类别 人群类别 人群分类 类别 标签 困难类型 对象类别 服务对象类别 重点人群类别 人员类型 特殊人群 特殊群体类别 groups tags category',
  responsible:
    '责任人 负责人 跟进人 跟进社工 负责社工 包保责任人 网格员 责任社工 包保人 responsible worker assignedto caseworker',
  quantity: '数量 份数 件数 人数 户数 订购数量 份 quantity qty amount count',
  time: '离开时间 抵达时间 到达时间 返回时间 返莞时间 来莞时间 抵莞时间 预约时间 时间 日期 暴露时间 接触时间 起始时间 time date arrival departure',
  note: '备注 说明 注意事项 备注说明 备注信息 特殊情况 其他情况 remarks remark notes note comment comments bz',
}

/** Columns that a sender leaves for us to fill in. */
const answerTitles: Record<Exclude<AnswerField, 'question'>, string> = {
  outcome:
    '核查结果 排查结果 核实结果 联系结果 走访结果 反馈结果 处理结果 处置结果 办理结果 电访结果 电话结果 拨打结果 回访结果 随访结果 摸排结果 核查状态 联系状态 排查状态 是否联系上 是否联系 是否已联系 是否接通 是否核实 是否核查 是否已核查 是否完成 接通情况 联系情况 拨打情况 结果 result outcome callresult status',
  note: '核查情况 核实情况 排查情况 反馈情况 处理情况 处置情况 走访情况 回访情况 随访情况 摸排情况 办理情况 核查备注 核实备注 反馈备注 备注核查 备注反馈 核查说明 情况反馈 反馈 反馈意见 反馈内容 核查内容 结果说明 核查结果说明 核查结果备注 feedback findings resultnote',
  at: '完成时间 核查时间 核查日期 核实时间 核实日期 排查时间 联系时间 联系日期 反馈时间 走访时间 走访日期 拨打时间 拨打日期 回访时间 办结时间 处理时间 完成日期 calledat contactedat completedat checkedat',
  by: '核查人 核查人员 核查员 核实人 核实人员 排查人 排查人员 走访人 走访人员 经办人 反馈人 填报人 填表人 拨打人 拨打人员 电访员 电访人 回访人 核查社工 联系社工 跟进人员 checkedby calledby completedby',
  attempts: '拨打次数 联系次数 核查次数 电话次数 致电次数 attempts tries calls',
  phone:
    '核实电话 核实后电话 更正电话 正确电话 核查电话 新电话 更新电话 实际电话 更正后电话 correctedphone newphone rightphone',
  address:
    '核实地址 核实后地址 更正地址 正确地址 核查地址 更新地址 更正后地址 实际地址 核实住址 correctedaddress newaddress rightaddress',
}

/** Columns that look like one of ours and are another: shown as they are. */
const otherTitles =
  '户籍地 户籍地址 户籍 户籍所在地 籍贯 工作单位 单位 单位地址 学校 来源地 来源 数据来源 下发批次 数据来源下发批次 批次 交通方式 车次 座位 交通方式车次座位 同行人 核酸时间与结果 核酸结果 疫苗针次 健康码 症状 管控措施 起止日期 包保组 完成时限 截止时间 截止日期 要求完成时间 下发时间 下发日期 国籍 民族 职业 与户主关系 关系'

/**
 * A title as it is compared: full-width made plain, no spaces, no marks, no upper case. What stands in brackets is part of
 * it: 备注（核查） is not 备注.
 */
export const titleKey = (title: string): string =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/** What people call themselves in a chat: a name where there is no other. */
const nicknames = new Set(['昵称', '称呼', '微信名', '网名', '群昵称', 'nickname'])
export const isNickname = (title: string): boolean => nicknames.has(titleKey(title))

/** Without what stands in brackets (姓名（必填）), and of titles that stand over each other the lower one (现住址/小区). */
const shorterKeys = (title: string): string[] => {
  const plain = title.normalize('NFKC')
  const lower = plain.split(/[/\n|>]/).at(-1) ?? ''
  const without = (text: string) => text.replace(/[([【〔].*?[)\]】〕]/g, '')
  return [without(plain), lower, without(lower)].map(titleKey)
}

type Meaning = { as: 'field'; field: ListField } | { as: 'answer'; answer: AnswerField } | { as: 'shown' }
const byKey = new Map<string, Meaning>()
const learn = (titles: string, meaning: Meaning) => {
  for (const title of titles.split(' ')) byKey.set(titleKey(title), meaning)
}
for (const [field, titles] of Object.entries(fieldTitles)) {
  learn(titles, { as: 'field', field: field as ListField })
  learn(field, { as: 'field', field: field as ListField })
}
for (const [answer, titles] of Object.entries(answerTitles))
  learn(titles, { as: 'answer', answer: answer as AnswerField })
learn(otherTitles, { as: 'shown' })

/** All of them as lists write them: a line that holds some is a header. */
export const knownTitles: string[] = [
  ...Object.values(fieldTitles),
  ...Object.values(answerTitles),
  otherTitles,
].flatMap((titles) => titles.split(' '))

/** Words inside a title that nobody listed, the most telling first. */
const within: [RegExp, Meaning][] = [
  [/户籍|籍贯|单位|来源地/, { as: 'shown' }],
  [
    /(?:核查|核实|排查|摸排|联系|走访|回访|随访|反馈|处置|拨打|电访).*(?:结果|状态)/,
    { as: 'answer', answer: 'outcome' },
  ],
  [/(?:核查|核实|排查|摸排|走访|回访|随访|反馈|处置).*(?:情况|备注|说明|内容)/, { as: 'answer', answer: 'note' }],
  [/(?:核查|核实|排查|走访|回访|反馈|拨打).*(?:时间|日期)/, { as: 'answer', answer: 'at' }],
  [/(?:核查|核实|排查|走访|回访|反馈|拨打).*(?:人|人员|员|社工)$/, { as: 'answer', answer: 'by' }],
  [/(?:紧急|亲属|家属|监护|子女).*(?:电话|手机|号码|联系方式)/, { as: 'field', field: 'relationPhone' }],
  [/(?:紧急|亲属|家属|监护|子女).*(?:人|姓名)/, { as: 'field', field: 'relationName' }],
  [/身份证|证件号/, { as: 'field', field: 'document' }],
  [/(?:备用|其他|其它|第二|固定).*(?:电话|手机)/, { as: 'field', field: 'otherPhone' }],
  [/手机|电话|联系方式/, { as: 'field', field: 'phone' }],
  [/出生/, { as: 'field', field: 'birthDate' }],
  [/(?:现住|居住|家庭|详细|常住|收货|配送).*(?:址|地)/, { as: 'field', field: 'address' }],
  [/姓名$/, { as: 'field', field: 'name' }],
]

/** What a title says of its column, or nothing where it is no title we know. */
export const meaningOfTitle = (title: string): { meaning: Meaning; sure: boolean } | undefined => {
  const whole = titleKey(title)
  if (whole === '') return undefined
  for (const key of [whole, ...shorterKeys(title)]) {
    const meaning = byKey.get(key)
    if (meaning) return { meaning, sure: true }
  }
  const found = within.find(([pattern]) => pattern.test(whole))
  return found && { meaning: found[1], sure: false }
}

/** What tells two files of one sender to have the same columns: their titles in order. A server keeps its digest only. */
export const shapeOf = (header: readonly string[]): string => header.map(titleKey).join('\u001f')
