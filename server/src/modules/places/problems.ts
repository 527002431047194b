import { meansProblem } from '#platform/db/errors.ts'
import { problem } from '#platform/problems.ts'

/** Another area has this code. The caller picks another, or uses the one that is there. */
export const areaCodeTaken = problem('area-code-taken', 409, {
  zh: '这个区划代码已经有了，请核对后再加。',
  en: 'An area with this code is there already. Check the code.',
})
/** Give its people a role elsewhere or shut their accounts first; `members` says how many there are. */
export const organisationInUse = problem('organisation-in-use', 409, {
  zh: '还有 {members} 个人在这个机构有身份，请先给他们换机构或停用账号，再撤销。',
  en: '{members} people still have a role in this organisation. Move them or shut their accounts first.',
})
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
