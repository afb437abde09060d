import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { nothing } from './nothing.ts'

/** What a person sets for this laptop, apart from any notebook. */
export const settings = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  /** Size of text in per cent. */
  textSize: z.literal([100, 110, 125, 150, 175, 200]),
  /** Whether single letters act in lists and texts (WCAG 2.1.4). */
  singleKeys: z.boolean(),
  /** Who signs notes. */
  author: z.string().max(500),
  /** Minutes without a sign of anybody after which the app locks itself; 0 for never. */
  lockAfterMinutes: z.literal([0, 1, 2, 5, 10, 15, 30, 60]),
})
export type Settings = z.output<typeof settings>

export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  textSize: 100,
  singleKeys: true,
  author: '',
  lockAfterMinutes: 5,
}

export const settingsEndpoints = {
  'settings:read': endpoint(nothing, settings),
  'settings:change': endpoint(settings.partial(), settings),
}
export const settingsAnnouncements = { 'settings:changed': settings }
