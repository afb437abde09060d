import { expect, it } from 'vitest'
import { defaultBriefOptions } from '#shared/domain/brief-options.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import { briefDefinition } from '../documents/brief-definition.ts'
import { nodesOf } from '../testing/definition.ts'
import { AS_OF, workedNotebook } from '../testing/notebooks.ts'

const base = workedNotebook()

it('tells of a rewording which words went and which came', () => {
  const [first, ...others] = base.positions
  const reworded = {
    ...first!,
    stated: 'Asks for joint patrols on the border.',
    movements: [{ at: AS_OF, kind: 'reworded' as const, note: '', before: 'Asks for joint monitoring on the border.' }],
  }
  const notebook: Notebook = { ...base, positions: [reworded, ...others] }
  const nodes = [...nodesOf(briefDefinition(notebook, defaultBriefOptions(notebook, AS_OF)).content)]
  const decorated = (decoration: string) =>
    nodes.filter((node) => node['decoration'] === decoration).map(({ text }) => text)
  expect(decorated('lineThrough')).toEqual(['monitoring'])
  expect(decorated('underline')).toContain('patrols')
})
