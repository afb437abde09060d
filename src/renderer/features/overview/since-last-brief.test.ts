import { describe, expect, it } from 'vitest'
import type { Change } from '#shared/domain/change.ts'
import { sinceLastBrief } from './since-last-brief.ts'

const change = (minute: number, command: string, record: string | null, fields: string[] = []): Change => ({
  at: `2025-10-18T07:${String(minute).padStart(2, '0')}:00.000Z`,
  command,
  record,
  fields,
})
const brief = (minute: number) => ({ madeAt: change(minute, '', null).at }) as never

describe('sinceLastBrief', () => {
  it('tells one line a record, newest first, with all fields touched', () => {
    const changes = [
      change(1, 'events:edit', 'e1', ['title']),
      change(2, 'positions:edit', 'p1', ['stated']),
      change(3, 'events:edit', 'e1', ['date']),
    ]
    expect(sinceLastBrief({ briefs: [], changes }).map(({ record, fields }) => [record, fields])).toEqual([
      ['e1', ['title', 'date']],
      ['p1', ['stated']],
    ])
  })

  it('tells records of two collections apart that bear the same identifier', () => {
    const changes = [change(1, 'parties:edit', 'qatar'), change(2, 'sources:remove', 'qatar')]
    expect(sinceLastBrief({ briefs: [], changes }).map(({ collection, verb }) => [collection, verb])).toEqual([
      ['sources', 'remove'],
      ['parties', 'edit'],
    ])
  })

  it('starts after the last brief, and does not count the brief', () => {
    const changes = [change(1, 'events:edit', 'e1'), change(5, 'briefs:add', 'b1'), change(6, 'events:edit', 'e2')]
    expect(sinceLastBrief({ briefs: [brief(5), brief(3)], changes }).map(({ record }) => record)).toEqual(['e2'])
  })

  it('keeps a new record new while it is being written, and a removed one removed', () => {
    const changes = [
      change(1, 'events:add', 'e1'),
      change(2, 'events:edit', 'e1', ['title']),
      change(3, 'events:edit', 'e2'),
      change(4, 'events:remove', 'e2'),
    ]
    expect(sinceLastBrief({ briefs: [], changes }).map(({ record, verb }) => [record, verb])).toEqual([
      ['e2', 'remove'],
      ['e1', 'add'],
    ])
  })
})
