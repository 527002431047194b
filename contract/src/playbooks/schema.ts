import { z } from 'zod'
import { BothLanguages, Code, Instant, TimeOfDay } from '../common/schema.ts'

/** A comparison with the answer to one question. `includes` looks inside a several-of answer. */
export const Condition = z.strictObject({
  question: Code,
  is: z.enum(['equal', 'not_equal', 'at_least', 'at_most', 'includes', 'answered']),
  value: z.union([z.string(), z.number(), z.boolean()]).optional(),
})
export type Condition = z.infer<typeof Condition>

/** An answer that raises a flag on the person: `urgent` is acted on now, `watch` is looked at again. */
export const FlagRule = z.strictObject({
  code: Code,
  label: BothLanguages,
  severity: z.enum(['watch', 'urgent']),
  when: Condition,
})
export type FlagRule = z.infer<typeof FlagRule>

const questionBase = {
  code: Code,
  label: BothLanguages,
  hint: BothLanguages.optional(),
  required: z.boolean().default(false),
  /** Asked only if this holds for the answers given so far. */
  showIf: Condition.optional(),
}
const Choice = z.strictObject({ code: Code, label: BothLanguages })

/** One question of a question set. */
export const Question = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('yes_no'), ...questionBase }),
  z.strictObject({ type: z.literal('one_of'), ...questionBase, choices: z.array(Choice).min(2) }),
  z.strictObject({ type: z.literal('several_of'), ...questionBase, choices: z.array(Choice).min(2) }),
  z.strictObject({
    type: z.literal('number'),
    ...questionBase,
    unit: BothLanguages,
    least: z.number(),
    most: z.number(),
    decimals: z.int().min(0).max(3),
  }),
  z.strictObject({ type: z.literal('date'), ...questionBase }),
  z.strictObject({ type: z.literal('text'), ...questionBase, longest: z.int().min(1).max(2000) }),
])
export type Question = z.infer<typeof Question>

/** Questions asked at a contact, and the flags their answers raise. */
export const QuestionSet = z.strictObject({
  code: Code,
  name: BothLanguages,
  /** What is said when the telephone is answered, before the first question. */
  script: BothLanguages.optional(),
  questions: z.array(Question),
  flags: z.array(FlagRule),
})
export type QuestionSet = z.infer<typeof QuestionSet>

/** What a figure counts; the rule behind each is in `figures/metrics.ts` and is shown beside it. */
export const Metric = z.enum(['person_times', 'people', 'households', 'encounters', 'attempts', 'hours'])
export type Metric = z.infer<typeof Metric>

/** One line of the service catalogue: what is done for people and how it is counted. */
export const Service = z.strictObject({
  code: Code,
  name: BothLanguages,
  /** Field of social work (`elder`, `disability`, `community` …). */
  field: Code,
  /** The metric it is reported in, and what that is called after its number: 人次, 户, 通, 份 … */
  counts: Metric,
  unit: BothLanguages,
  /** Usual length of one encounter in minutes, offered as the default. Travel is excluded. */
  minutes: z.int().min(0).max(480),
})
export type Service = z.infer<typeof Service>

/** One step of a ladder: what is tried when a person was not reached, by whom and within how long. */
export const LadderStep = z.strictObject({
  code: Code,
  label: BothLanguages,
  action: z.enum(['call', 'other_number', 'relative_or_neighbour', 'door', 'community', 'department']),
  owner: z.enum(['responsible', 'station_head', 'community', 'department']),
  /** Attempts without an answer at this step before the next one is due. */
  attempts: z.int().min(1).max(10),
  /** The clock of this step, in minutes from the moment it became due. */
  withinMinutes: z.int().min(5).max(10_080),
  /** The named outside department of the last step. */
  department: BothLanguages.optional(),
})
export type LadderStep = z.infer<typeof LadderStep>

export const Ladder = z.strictObject({ code: Code, name: BothLanguages, steps: z.array(LadderStep).min(1).max(8) })
export type Ladder = z.infer<typeof Ladder>

/** When somebody is due. Days and times are those of Asia/Shanghai. */
export const Rhythm = z.discriminatedUnion('type', [
  /**
   * Once, by the end of this many days after being put on the roster (0 = the same day); or, where `by` is given, by that
   * hour, whenever somebody is put on.
   */
  z.strictObject({ type: z.literal('once'), withinDays: z.int().min(0).max(60), by: Instant.optional() }),
  /** Every n days, counted from the day of being put on the roster. */
  z.strictObject({ type: z.literal('every'), days: z.int().min(1).max(60) }),
  /** Every day, in one or more windows. */
  z.strictObject({
    type: z.literal('daily'),
    /** In the order of the day, none across midnight, none over another. */
    windows: z
      .array(
        z.strictObject({ from: TimeOfDay, to: TimeOfDay }).refine(({ from, to }) => from < to, 'ends before it begins'),
      )
      .min(1)
      .max(4)
      .refine((windows) => windows.every(({ from }, i) => from >= (windows[i - 1]?.to ?? '00:00')), 'windows overlap'),
  }),
])
export type Rhythm = z.infer<typeof Rhythm>

/** A role in the small team that keeps one person or household (六包一 and the like). */
export const TeamRole = z.strictObject({ code: Code, name: BothLanguages })
export type TeamRole = z.infer<typeof TeamRole>

export const RosterTemplate = z.strictObject({
  code: Code,
  name: BothLanguages,
  subject: z.enum(['person', 'household']),
  service: Code,
  rhythm: Rhythm,
  questionSet: Code,
  ladder: Code,
  teamRoles: z.array(Code).default([]),
})
export type RosterTemplate = z.infer<typeof RosterTemplate>

/** A figure that a bulletin quotes: `{{key}}` in its text. `day` counts the bulletin's day, `total` since the response began. */
export const BulletinFigure = z.strictObject({
  key: Code,
  label: BothLanguages,
  unit: BothLanguages,
  span: z.enum(['day', 'total']),
  source: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('ledger'), metric: Metric, services: z.array(Code).default([]) }),
    z.strictObject({
      type: z.literal('coverage'),
      of: z.enum(['due', 'reached', 'tried', 'not_tried', 'flagged', 'overdue']),
    }),
  ]),
})
export type BulletinFigure = z.infer<typeof BulletinFigure>

export const BulletinTemplate = z.strictObject({
  code: Code,
  name: BothLanguages,
  time: TimeOfDay,
  title: BothLanguages,
  /** Lines of text with `{{key}}` of a figure, `{{response}}`, `{{area}}`, `{{day}}`, `{{time}}`, `{{number_of_day}}`. */
  lines: z.array(BothLanguages).min(1),
  figures: z.array(BulletinFigure).min(1),
})
export type BulletinTemplate = z.infer<typeof BulletinTemplate>

/** An emergency as data: everything that differs between an epidemic and a typhoon lives here, nothing of it in code. */
export const Playbook = z.strictObject({
  code: Code,
  name: BothLanguages,
  version: z.int().min(1),
  /** Hours within which a household that was spoken with is not telephoned again by somebody else. */
  quietHours: z.int().min(0).max(72).default(12),
  levels: z.array(z.strictObject({ code: Code, name: BothLanguages })).min(1),
  services: z.array(Service).min(1),
  questionSets: z.array(QuestionSet).min(1),
  ladders: z.array(Ladder).min(1),
  teamRoles: z.array(TeamRole),
  rosterTemplates: z.array(RosterTemplate).min(1),
  bulletins: z.array(BulletinTemplate).min(1),
})
export type Playbook = z.infer<typeof Playbook>
