import { meansProblem } from '#platform/db/errors.ts'
import { problem } from '#platform/problems.ts'

/** Another area has this code. The caller picks another, or uses the one that is there. */
export const areaCodeTaken = problem('area-code-taken', 409, {
  zh: '这个区划代码已经有了,请核对后再加。',
  en: 'An area with this code is there already. Check the code.',
})
/** An area's code must lie below its parent's path and be digits only. */
export const buildingThere = problem('building-there', 409, {
  zh: '这个小区里已有同名楼栋。',
  en: 'This estate already has a building of that name.',
})
/** The door exists. */
export const dwellingThere = problem('dwelling-there', 409, {
  zh: '这栋楼里已有这个房号。',
  en: 'This building already has that door.',
})

meansProblem({
  area_code_uq: areaCodeTaken,
  area_path_uq: areaCodeTaken,
  building_name_uq: buildingThere,
  dwelling_door_uq: dwellingThere,
})
