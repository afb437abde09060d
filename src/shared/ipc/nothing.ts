import { z } from 'zod'

/** The input of a call that needs none, and the output of one that gives nothing back. */
export const nothing = z.null()
