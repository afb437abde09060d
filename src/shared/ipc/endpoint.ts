import type { z } from 'zod'

/** One call from the window to the main process: what goes in and what comes out, each checked by its schema. */
export type Endpoint = { readonly input: z.ZodType; readonly output: z.ZodType }

/** One message from the main process to the window. */
export type Announcement = z.ZodType

/** Declares an endpoint, keeping its exact types. */
export const endpoint = <I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
): { readonly input: I; readonly output: O } => ({ input, output })
