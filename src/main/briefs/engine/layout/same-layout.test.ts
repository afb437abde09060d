import { beforeAll, expect, test } from 'vitest'
import { DEFINITIONS } from '../testing/definitions.ts'
import { type LaidOutPage, laidOut, useFontsAlone } from '../testing/laid-out.ts'
import { installLayout } from './install-layout.ts'

const stock = new Map<string, LaidOutPage[]>()

beforeAll(async () => {
  useFontsAlone()
  for (const [name, make] of Object.entries(DEFINITIONS)) stock.set(name, await laidOut(make()))
  installLayout()
})

test.each(Object.keys(DEFINITIONS))('%s: the same lines in the same places as stock pdfmake', async (name) => {
  const ours = await laidOut(DEFINITIONS[name]!())
  expect(ours.flat().length).toBeGreaterThan(3)
  expect(ours).toEqual(stock.get(name))
})
