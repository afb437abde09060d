import type { Notebook } from '#shared/domain/notebook.ts'
import type { ShownText } from './matrix/matrix-model.ts'
import { signal } from '../../state/signal.ts'

/** How the matrix is laid out. */
export const MATRIX_VIEWS = ['matrix', 'list'] as const
export type MatrixView = (typeof MATRIX_VIEWS)[number]

/** Which text stands in the matrix, and first on the reading page. */
export const shownText = signal<ShownText>('stated')

/** The instant as of which the matrix of a notebook shows the positions; `null`: as they stand now. */
export const asOf = signal<{ readonly notebook: Notebook['id']; readonly instant: string } | null>(null)

export const matrixView = signal<MatrixView>('matrix')

/** A window wide enough for the inspector beside a matrix of three columns, in rem. */
const WIDE = 96

/** Whether the inspector stands beside the matrix or the pages. It takes room, so a small window begins without it. */
export const areDetailsOpen = signal(
  window.innerWidth / Number.parseFloat(getComputedStyle(document.documentElement).fontSize) >= WIDE,
)
