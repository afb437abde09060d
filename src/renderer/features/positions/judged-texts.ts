import type { Position } from '#shared/domain/position.ts'

/** The texts of a position in which we judge; what is stated is a side's own words, and its summary sums those up. */
const JUDGED: readonly (keyof Position)[] = ['reasoning', 'interests', 'reservationPoint', 'target', 'unknowns']

export const isJudgement = (field: keyof Position): boolean => JUDGED.includes(field)
