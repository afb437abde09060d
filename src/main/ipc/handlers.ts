import type { AnnouncementName, EndpointName } from '#shared/ipc/channels.ts'
import type { AnnouncementOf, InputOf, OutputOf } from '#shared/ipc/contract.ts'
import type { Result } from '#shared/ipc/result.ts'

/** One function for each endpoint, with its input already checked. What it throws becomes a failure at the gate. */
export type Handlers = { readonly [E in EndpointName]: (input: InputOf<E>) => Promise<Result<OutputOf<E>>> }

/** Those of one feature, e.g. `HandlersOf<'library'>`. */
export type HandlersOf<Feature extends string> = Pick<Handlers, Extract<EndpointName, `${Feature}:${string}`>>

/** Says something to the window, if there is one. */
export type Announce = <A extends AnnouncementName>(name: A, words: AnnouncementOf<A>) => void
