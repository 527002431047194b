import type { Client } from 'pg'
import { spell } from '../server/src/modules/people/names.ts'
import type { Keys } from '../server/src/platform/keys.ts'

/** 8 districts × 5 streets × 6 communities, each with 20 buildings of an estate. */
const communities = 240
const buildings = 20
const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤'
const given =
  '伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂华文玉红建国志海燕春梅林飞鹏辉宇浩子梓轩雨欣怡佳俊婷雪琳慧莉晓小云龙凤珍荣福生根祥庆全德忠义仁礼智信诚宏光新民安康乐琴香花菊莲萍翠凡思远天一心如意可嘉豪博瑞泽宁'
const longWords =
  '阿依古丽 买买提 阿不都 古丽娜尔 艾合买提 热依汗 吐尔逊 玉素甫 帕提古丽 木合塔尔 迪丽努尔 卡德尔'.split(' ')

type Word = { word: string; pinyin: string; initials: string }
const spelt = (words: readonly string[], before = ''): Word[] => {
  const from = spell(before)
  return words.map((word) => {
    const whole = spell(before + word)
    return {
      word,
      pinyin: whole.pinyin.slice(from.pinyin.length),
      initials: whole.initials.slice(from.initials.length),
    }
  })
}
const columns = (words: readonly Word[]) => [
  words.map((one) => one.word),
  words.map((one) => one.pinyin),
  words.map((one) => one.initials),
]

/** The same keyed digest as `platform/crypto.ts`, inside the database: a million of them need not travel. */
const digestSql = (keys: Keys) => {
  const key = Buffer.concat([keys.lookup.export(), Buffer.alloc(32)])
  const pad = (byte: number) => `'\\x${Buffer.from(key.map((one) => one ^ byte)).toString('hex')}'::bytea`
  return (purpose: string, text: string) =>
    `sha256(${pad(0x5c)} || sha256(${pad(0x36)} || '\\x${Buffer.from(`${purpose}\0`).toString('hex')}'::bytea || convert_to(${text}, 'UTF8')))`
}

/** A made-up id that is a UUIDv7 by its looks, the same for the same text. */
const idOf = (text: string) => `overlay(overlay(md5(${text}) placing '7' from 13) placing '8' from 17)::uuid`
const padded = (expression: string, width: number) => `lpad((${expression})::text, ${width}, '0')`
/** The area of the n-th community below the city. */
const pathOf = (n: string) =>
  `'/99/9901/9901' || ${padded(`${n} / 30 + 1`, 2)} || '/9901' || ${padded(`${n} / 30 + 1`, 2)} || ${padded(`${n} / 6 % 5 + 1`, 3)} || '/9901' || ${padded(`${n} / 30 + 1`, 2)} || ${padded(`${n} / 6 % 5 + 1`, 3)} || ${padded(`${n} % 6 + 1`, 3)} || '/'`
/** The path of the first community, for somebody who works in one alone. */
export const firstCommunity = '/99/9901/990101/990101001/990101001001/'

const writePlaces = async (client: Client) => {
  await client.query(
    `create temporary table community as select n, ${pathOf('n')} as path, ${idOf(pathOf('n'))} as area_id from generate_series(0, ${communities - 1}) as n`,
  )
  await client.query(`
    insert into area (id, code, name, level, parent_id, path)
    select ${idOf('path')}, substring(path from '([0-9]+)/$'), path, 'area',
      coalesce((select id from area above where above.path = regexp_replace(tree.path, '[0-9]+/$', '')), ${idOf(`regexp_replace(path, '[0-9]+/$', '')`)}), path
    from (select distinct array_to_string((string_to_array(path, '/'))[1:depth], '/') || '/' as path from community, generate_series(3, 6) as depth) as tree
    where path not in (select path from area) order by length(path)`)
  await client.query(`
    insert into building (id, area_id, area_path, estate, name, units, floors)
    select ${idOf("'b' || n || ' ' || b")}, area_id, path, '红棉' || n || '里', b || '栋', '{1,2,3}', 30 from community, generate_series(1, ${buildings}) as b`)
}

/** The rows behind `count` people: three behind each door, a phone and an identity number for each. */
const rowsOf = (keys: Keys, count: number): string[] => {
  const digest = digestSql(keys)
  const perBuilding = Math.ceil(count / 3 / communities / buildings)
  const drawn = `
    select i, i / 3 as door, path, area_id, ${idOf("'p' || i")} as id, date '1935-01-01' + i % 25000 as born,
      '1' || (3 + i % 7) || ${padded('(i::bigint * 7919 + 13) % 1000000000', 9)} as phone
    from generate_series(0, ${count - 1}) as i join community on n = i / 3 % ${communities}`
  const body = `'990101' || to_char(born, 'YYYYMMDD') || ${padded('i / 25000 * 2 + i % 2', 3)}`
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const check = `substr('10X98765432', 1 + (${weights.map((weight, at) => `${weight} * (ascii(substr(body, ${at + 1}, 1)) - 48)`).join(' + ')}) % 11, 1)`
  return [
    `insert into dwelling (id, building_id, area_path, unit, floor, room)
     select ${idOf("'d' || door")}, ${idOf(`'b' || n || ' ' || 1 + k % ${buildings}`)}, path, (1 + r % 3)::text, 1 + r / 12, (1 + r / 12) || ${padded('1 + r / 3 % 4', 2)}
     from (select door, door % ${communities} as n, door / ${communities} as k, door / ${communities} / ${buildings} as r from generate_series(0, ${Math.ceil(count / 3) - 1}) as door) as doors join community using (n)
     where r < ${perBuilding}`,
    `insert into person (id, name, pinyin, initials, sex, birth_date, area_id, area_path, dwelling_id, created_at)
     select id, word, pinyin, initials, case when i % 2 = 1 then 'male' else 'female' end, born, area_id, path, ${idOf("'d' || door")}, now()
     from (select drawn.*, random() as kind, floor(${surnames.length} * power(random(), 2.2))::int as s, floor(${given.length} * power(random(), 1.6))::int as g,
         floor(${given.length} * power(random(), 1.3))::int as h, floor(${longWords.length} * random())::int as u, floor(${longWords.length} * random())::int as v
       from (${drawn}) as drawn) as thrown
     cross join (select $1::text[] as sw, $2::text[] as sp, $3::text[] as si, $4::text[] as gw, $5::text[] as gp, $6::text[] as gi, $7::text[] as lw, $8::text[] as lp, $9::text[] as li) as w,
     lateral (select
       case when kind < 0.025 then lw[u + 1] || '·' || lw[v + 1] when kind < 0.2 then sw[s + 1] || gw[g + 1] else sw[s + 1] || gw[g + 1] || gw[h + 1] end as word,
       case when kind < 0.025 then lp[u + 1] || lp[v + 1] when kind < 0.2 then sp[s + 1] || gp[g + 1] else sp[s + 1] || gp[g + 1] || gp[h + 1] end as pinyin,
       case when kind < 0.025 then li[u + 1] || li[v + 1] when kind < 0.2 then si[s + 1] || gi[g + 1] else si[s + 1] || gi[g + 1] || gi[h + 1] end as initials) as named`,
    `insert into phone (id, person_id, area_path, sealed, masked, digest, last4_digest)
     select ${idOf("'t' || i")}, id, path, '\\x01', left(phone, 3) || '****' || right(phone, 4), ${digest('phone', 'phone')}, ends.digest
     from (${drawn}) as drawn join (select ${padded('e', 4)} as last4, ${digest('phone-end', padded('e', 4))} as digest from generate_series(0, 9999) as e) as ends on ends.last4 = right(phone, 4)`,
    `insert into document (id, person_id, area_path, type, sealed, masked, digest, last4_digest)
     select ${idOf("'c' || i")}, id, path, 'resident_identity_card', '\\x01', '990101************', ${digest('document', 'number')}, ${digest('document-end', 'right(number, 4)')}
     from (select *, body || ${check} as number from (select drawn.*, ${body} as body from (${drawn}) as drawn) as written) as numbered`,
  ]
}

const loaded = ['dwelling', 'person', 'phone', 'document']

/** Writes a city of `count` people with the speed of sets: indexes are made afterwards, keys are not checked row by row. */
export const writeTown = async (client: Client, keys: Keys, count: number): Promise<void> => {
  await client.query(
    `set session_replication_role = replica; set synchronous_commit = off; set maintenance_work_mem = '512MB'; select setseed(0.5)`,
  )
  await writePlaces(client)
  const { rows: indexes } = await client.query<{ name: string; made: string }>(
    `select indexname as name, indexdef as made from pg_indexes where schemaname = 'public' and tablename = any($1)
       and indexname not in (select conname from pg_constraint)`,
    [loaded],
  )
  for (const { name } of indexes) await client.query(`drop index ${name}`)
  const words = [...columns(spelt([...surnames])), ...columns(spelt([...given], '王')), ...columns(spelt(longWords))]
  for (const text of rowsOf(keys, count)) await client.query(text, text.includes('$9') ? words : [])
  for (const { made } of indexes) await client.query(made)
  for (const table of ['area', 'building', ...loaded]) await client.query(`vacuum analyze ${table}`)
}
