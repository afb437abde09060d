import { join } from 'node:path'
import { message } from '#shared/i18n/message.ts'
import { makeNotebook } from '../fixtures/make-notebook.ts'
import { writeNotebook } from '../fixtures/notebook-on-disk.ts'
import { APP, EMPTY_APP, launch, type Launched } from './launch.ts'
import { type Step, whenPainted } from './painted.ts'

/** A data folder whose library holds one notebook of so many events; `title` is what the welcome lists it under. */
export async function writeLibrary(folder: string, size: number): Promise<{ userData: string; title: string }> {
  const userData = join(folder, 'data')
  const notebook = makeNotebook({ events: size })
  await writeNotebook(join(userData, 'notebooks'), notebook)
  return { userData, title: notebook.title }
}

/** The notebook as the welcome lists it. */
export const listed = (title: string): Step => ({ find: 'main li button', holding: title })

/** From the welcome to the table of events, pressing each thing as soon as it is there. */
export const toTable = (title: string): readonly Step[] => [
  { ...listed(title), isPressed: true },
  { find: 'nav button', holding: message('act.go-events'), isPressed: true },
  { find: '[role=grid] [role=row][aria-rowindex="2"] [role=gridcell]' },
]

/** Starts the app and goes to the table of that notebook's events. */
export async function openTable({ userData, title }: { userData: string; title: string }): Promise<Launched> {
  const app = await launch(APP, userData)
  await whenPainted(app.page, toTable(title))
  return app
}

/** Starts the empty window; `body` is put into its page, as the least that could be done in the product's place. */
export async function openEmpty(folder: string, body = ''): Promise<Launched> {
  const app = await launch(EMPTY_APP, join(folder, 'empty'))
  await whenPainted(app.page, [{ find: 'h1', holding: 'Empty' }])
  await app.page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), body)
  return app
}
