/** What has to hold inside a playbook besides its shape, and what a bulletin's text may ask for. */
export { bulletinFillings, checkPlaybook, keysOf, type PlaybookProblem } from './check.ts'
