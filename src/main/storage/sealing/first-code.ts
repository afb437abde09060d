/** Before the first line of a journal stands no other: its authentication code goes on from this. */
export const FIRST = 'aide-memoire journal'
