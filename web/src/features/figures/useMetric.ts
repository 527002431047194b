import { ruleOf } from '@kapok/contract/figures/metrics'
import type { Metric } from '@kapok/contract/playbooks/schema'
import { useFormat } from '../../i18n/useFormat.ts'

/** What a metric is called and its unit, in the reader's language. */
export function useMetric() {
  const { pick } = useFormat()
  return {
    nameOf: (metric: Metric) => pick(ruleOf(metric).name),
    unitOf: (metric: Metric) => pick(ruleOf(metric).unit),
  }
}
