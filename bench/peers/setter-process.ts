import type { Answer, Job, Kind } from './in-process.ts'
import { ourSetting, rawPdfkitSetting, type Setting, stockPdfmakeSetting } from './settings.ts'

/*
 * Sets jobs on Node in a process of its own, with one of three engines: `node bench/peers/setter-process.ts KIND`,
 * started by in-process.ts, which sends jobs and hears what came of them.
 */
const SETTINGS: Readonly<Record<Kind, () => Promise<Setting>>> = {
  ours: ourSetting,
  'stock-pdfmake': stockPdfmakeSetting,
  'raw-pdfkit': rawPdfkitSetting,
}
const make = SETTINGS[process.argv[2] as Kind]
if (make === undefined || process.send === undefined) throw new Error('setter-process.ts is started by in-process.ts.')
const setting = await make()

async function answer(job: Job): Promise<Answer> {
  const { prepared, set } = await setting(job)
  const before = performance.now()
  const pages = await set(prepared())
  const milliseconds = performance.now() - before
  return { milliseconds, pages, peak: process.resourceUsage().maxRSS / 1_024 }
}

async function tell(job: Job): Promise<void> {
  try {
    process.send!(await answer(job))
  } catch (error) {
    process.send!({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
}

process.on('message', (job: Job) => void tell(job))
process.send({ ready: true })
