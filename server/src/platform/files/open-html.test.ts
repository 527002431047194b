import iconv from 'iconv-lite'
import { expect, it } from 'vitest'
import { openTable } from './open-table.ts'
import { isHead, shapeRows } from './shape-rows.ts'
import { type TableRow, tableLimits } from './table.ts'

const request = { name: '导出.xls', limits: tableLimits }

async function read(html: string, encoding = 'gbk') {
  const source = await openTable(new Uint8Array(iconv.encode(html, encoding)), request)
  const rows: TableRow[] = []
  let header: string[] = []
  for await (const item of shapeRows(source, request))
    if (isHead(item)) header = item.header
    else rows.push(item)
  return { ...source, header, rows }
}

// As systems of government offices export: tags in capitals and left open, styles, spans, blanks, a title of its own table.
const exported = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta http-equiv=Content-Type content="text/html; charset=gb2312">
<style>td{mso-number-format:"\\@"} <tr></style><!--[if gte mso 9]><xml><x:Name>Sheet1</x:Name><tr></xml><![endif]--></head><body>
<table><tr><td colspan=6>某区名单&nbsp;（导出）</table>
<TABLE border=1>
<COL><COL style="display:none"><COL span=2>
<TR><TH rowspan=2>姓名</TH><th rowspan="2">编号<th colspan='3'>现住址</th><th rowspan=2>备<br>注</tr>
<tr><td>小区<td>楼栋<td>房号
<tr><td>张&#19977; </td><td x:str>440106199001011234</td><td rowspan=2>红棉<b>花园</b></td><td>3栋<td>502</td><td><p>独居</p><p>&lt;无电梯&gt;</p>
<tr style='display:none;height:0'><td>李四<td>0012<td>5栋<td>101<td>
</TABLE></body></html>`

it.each(['gbk', 'utf-8'])('reads a page that calls itself .xls, in %s', async (encoding) => {
  const table = await read(exported, encoding)
  expect(table).toMatchObject({ format: 'html', sheet: '导出', hiddenColumns: [1], hiddenLines: new Set([5]) })
  expect(table.header).toEqual(['姓名', '编号', '现住址/小区', '现住址/楼栋', '现住址/房号', '备\n注'])
  expect(table.rows).toEqual([
    { line: 4, cells: ['张三', '440106199001011234', '红棉花园', '3栋', '502', '独居\n<无电梯>'] },
    { line: 5, cells: ['李四', '0012', '红棉花园', '5栋', '101', ''] },
  ])
})

it.each([
  [
    'a sign-in',
    '<html><title>统一认证</title><table><tr><td>账号<td><input></tr><tr><td>密码<td><input></table>',
    '统一认证',
  ],
  [
    'a warning',
    '<!DOCTYPE html><title>文件已被\n拦截</title><h1>发现病毒</h1><table><tr><td>原因：木马</table>',
    '文件已被 拦截',
  ],
  ['an error', '<html><body>500 Internal Server Error</body></html>', ''],
  ['a way elsewhere', '<meta http-equiv=refresh content="0"><table><tr><td>a<td>b<tr><td>c<td>d</table>', ''],
])('says that %s is a page', (_, html, title) =>
  expect(read(html)).rejects.toMatchObject({ code: 'file-not-a-table', detail: { found: 'page', title } }),
)
