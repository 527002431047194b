import { permit } from '#platform/access/permit.ts'

const everyone = permit('signed-in', 'anywhere')
const heads = permit(['station_head', 'officer', 'administrator'], 'area')

/** That there is an emergency is no secret; declaring one belongs to those who answer for every one of its areas. */
export const response = {
  listResponses: everyone,
  listPlaybooks: everyone,
  openResponse: heads,
  changeResponse: heads,
}
