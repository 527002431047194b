import { writeXlsx } from './server/src/platform/files/index.ts'
const n=100000
const cols = Array.from({length:20},(_,i)=>({header:'列'+i, type: i%5===4?'number' as const:'text' as const}))
async function* rows(){ for (let i=0;i<n;i++) yield cols.map((c,j)=> c.type==='number'? i*j : `第${i}行${j}列`) }
let max=0; const m=setInterval(()=>{ const r=process.memoryUsage().rss; if(r>max) max=r },20); let worst=0,last=performance.now(); const t=setInterval(()=>{const now=performance.now(); worst=Math.max(worst, now-last-10); last=now},10)
const before=process.memoryUsage().rss, t0=performance.now()
const b = await writeXlsx({sheets:[{name:'a',columns:cols,rows:rows()}], mark:'x'})
clearInterval(m); clearInterval(t)
console.log(b.length, (performance.now()-t0)/1000,'s', (max-before)/1048576,'MB growth', 'longest hold', worst, 'cpu', process.cpuUsage())
