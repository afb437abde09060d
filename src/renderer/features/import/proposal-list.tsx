import { type KeyboardEvent, useId } from 'react'
import {
  type ArticleProposals,
  type Proposal,
  PROPOSAL_KINDS,
  type ProposalKind,
} from '#shared/domain/import/proposal.ts'
import { message } from '#shared/i18n/message.ts'
import { Checkbox } from '../../ui/choice/checkbox.tsx'
import styles from './import.module.css'
import { proposalDetail, proposalTitle } from './proposal-words.ts'

interface ProposalListProps {
  readonly article: ArticleProposals
  readonly chosen: ReadonlySet<string>
  readonly asNew: ReadonlySet<string>
  readonly shown: string | null
  readonly nameOf: (reference: string) => string
  readonly onShow: (key: string) => void
  readonly onTick: (keys: readonly string[], isOn: boolean) => void
}

/** What the article proposes, by kind, each with its tick. Up and down go through all of them. */
export function ProposalList({ article, nameOf, ...rest }: ProposalListProps) {
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('button[data-proposal]')]
    const at = rows.findIndex((row) => row.parentElement?.contains(document.activeElement))
    const next = rows[at + step]
    if (next === undefined) return
    event.preventDefault()
    next.focus()
    rest.onShow(next.dataset['proposal']!)
  }
  return (
    <section className={styles.list} aria-label={message('import.proposals')} onKeyDown={onKeyDown}>
      <Row proposal={article.source} nameOf={nameOf} {...rest} isAlways />
      {PROPOSAL_KINDS.filter((kind) => kind !== 'source').map((kind) => (
        <Group key={kind} kind={kind} proposals={article.proposals} nameOf={nameOf} {...rest} />
      ))}
    </section>
  )
}

type Rest = Omit<ProposalListProps, 'article'>

interface GroupProps extends Rest {
  readonly kind: ProposalKind
  readonly proposals: readonly Proposal[]
}

function Group({ kind, proposals, chosen, onTick, ...rest }: GroupProps) {
  const own = proposals.filter((proposal) => proposal.kind === kind)
  const head = useId()
  if (own.length === 0) return null
  const keys = own.map(({ key }) => key)
  const ticked = keys.filter((key) => chosen.has(key)).length
  return (
    <div role="group" aria-labelledby={head}>
      <h2 className={styles.groupHead} id={head}>
        <Checkbox
          isChecked={ticked === keys.length}
          isMixed={ticked > 0 && ticked < keys.length}
          onChange={(isOn) => onTick(keys, isOn)}
        >
          {message(`import.kind.${kind}`)}
        </Checkbox>
        <span>{message('import.ticked', { ticked, count: keys.length })}</span>
      </h2>
      <ul>
        {own.map((proposal) => (
          <li key={proposal.key}>
            <Row proposal={proposal} chosen={chosen} onTick={onTick} {...rest} />
          </li>
        ))}
      </ul>
    </div>
  )
}

interface RowProps extends Rest {
  readonly proposal: Proposal
  /** The source goes in with whatever rests on it: it has no tick of its own. */
  readonly isAlways?: boolean
}

function Row({ proposal, chosen, asNew, shown, nameOf, onShow, onTick, isAlways = false }: RowProps) {
  const { key, confidence, sameAs } = proposal
  const title = proposalTitle(proposal)
  const detail = proposalDetail(proposal, nameOf)
  return (
    <div className={styles.row} data-shown={shown === key ? '' : undefined}>
      {isAlways ? (
        <span />
      ) : (
        <Checkbox
          aria-label={message('import.take', { title })}
          isChecked={chosen.has(key)}
          onChange={(isOn) => onTick([key], isOn)}
        />
      )}
      <button
        type="button"
        className={styles.proposal}
        data-proposal={key}
        aria-current={shown === key ? 'true' : undefined}
        onClick={() => onShow(key)}
      >
        <span className={styles.title} dir="auto">
          {title}
        </span>
        <span className={styles.detail}>{detail}</span>
      </button>
      <span className={styles.standing}>
        {sameAs === null || asNew.has(key) ? message(`import.confidence.${confidence}`) : message('import.is-there')}
      </span>
    </div>
  )
}
