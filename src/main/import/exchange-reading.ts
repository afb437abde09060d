import type { Session } from '#shared/domain/session.ts'
import type { CalendarReading } from './calendar/calendar-entry.ts'
import { readCalendar, type ReadCalendar } from './calendar/read-calendar.ts'
import { writeCalendar, type WrittenCalendar } from './calendar/write-calendar.ts'
import { fileText } from './file-text.ts'
import { ImportProblem } from './import-problem.ts'
import { readSources, type ReadSources } from './sources/read-sources.ts'
import type { SourceForm } from './sources/source-form.ts'

/** What a thread is asked to do with a file of another program. */
export type ExchangeTask =
  | { readonly kind: 'calendar'; readonly bytes: Uint8Array; readonly reading: CalendarReading }
  | { readonly kind: 'sources'; readonly bytes: Uint8Array; readonly file: string; readonly form: SourceForm }
  | { readonly kind: 'write'; readonly sessions: readonly Session[]; readonly at: string }

type Made<T extends ExchangeTask> = T['kind'] extends 'calendar'
  ? ReadCalendar
  : T['kind'] extends 'sources'
    ? ReadSources
    : WrittenCalendar

/** What a task comes to, or why its file is refused, in a sentence. */
export type ExchangeOutcome<T extends ExchangeTask = ExchangeTask> =
  { readonly ok: true; readonly value: Made<T> } | { readonly ok: false; readonly why: string }

/** Does a task in the thread that calls it: another than that of the window, where there is one. */
export async function doExchange<T extends ExchangeTask>(task: T): Promise<ExchangeOutcome<T>> {
  try {
    return { ok: true, value: (await made(task)) as Made<T> }
  } catch (error) {
    if (!(error instanceof ImportProblem)) throw error
    return { ok: false, why: error.message }
  }
}

function made(task: ExchangeTask): ReadCalendar | Promise<ReadSources> | WrittenCalendar {
  switch (task.kind) {
    case 'calendar':
      return readCalendar(fileText(task.reading.file, task.bytes), task.reading)
    case 'sources':
      return readSources(task.file, fileText(task.file, task.bytes), task.form)
    case 'write':
      return writeCalendar(task.sessions, task.at)
  }
}
