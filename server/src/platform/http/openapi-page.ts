type Operation = {
  summary?: string
  tags?: string[]
  requestBody?: unknown
  parameters?: { name: string; in: string; required?: boolean }[]
}
type Document = { info: { title: string; description?: string }; paths?: Record<string, Record<string, Operation>> }

const safe = (text: string) =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c)

const bodyOf = (operation: Operation) => {
  const content = (operation.requestBody as { content?: Record<string, { schema?: unknown }> } | undefined)?.content
  const schema = content && Object.values(content)[0]?.schema
  return schema === undefined
    ? ''
    : `<details><summary>Request body</summary><pre>${safe(JSON.stringify(schema, null, 1))}</pre></details>`
}

const row = (
  path: string,
  method: string,
  operation: Operation,
) => `<article id="${safe(path.slice(1))}"><h3><code>${method.toUpperCase()} /api/v1${safe(path)}</code></h3>
<p>${safe(operation.summary ?? '')}</p>${operation.parameters ? `<p class="muted">${operation.parameters.map((p) => `<code>${safe(p.name)}</code>${p.required ? ' *' : ''}`).join(' · ')}</p>` : ''}${bodyOf(operation)}</article>`

/** The OpenAPI document as one plain page: no script, nothing loaded from elsewhere. */
export const openApiPage = (document: unknown): string => {
  const { info, paths = {} } = document as Document
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )
  const tags = [...new Set(operations.map((one) => one.operation.tags?.[0] ?? ''))]
  const section = (tag: string) =>
    `<section><h2 id="${tag}">${tag}</h2>${operations
      .filter((one) => one.operation.tags?.[0] === tag)
      .map((one) => row(one.path, one.method, one.operation))
      .join('')}</section>`
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${safe(info.title)} API</title>
<style>body{font:15px/1.6 system-ui,"Noto Sans SC",sans-serif;color:#1b2127;max-width:860px;margin:32px auto;padding:0 20px}h1{font-size:22px}h2{margin-top:40px;border-bottom:1px solid #e2e6ea;padding-bottom:6px}
h3{margin:24px 0 0;font-size:14px}p{margin:4px 0}.muted{color:#5b6570}code{font:13px ui-monospace,monospace}pre{background:#f5f6f7;padding:12px;border-radius:8px;overflow:auto;font-size:12px}nav a{margin-right:14px;color:#0b6470}summary{cursor:pointer;color:#0b6470}</style>
<h1>${safe(info.title)} API</h1><p>${safe(info.description ?? '')}</p><p><a href="/api/v1/openapi.json">openapi.json</a> (OpenAPI 3.1)</p><nav>${tags.map((tag) => `<a href="#${tag}">${tag}</a>`).join('')}</nav>${tags.map(section).join('')}</html>`
}
