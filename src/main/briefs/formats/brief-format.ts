export { BRIEF_FORMATS, type BriefFormat } from '#shared/domain/brief-types.ts'
