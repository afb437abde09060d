import { Button } from '../button/button.tsx'
import { DistanceTicks } from '../marks/distance-ticks.tsx'
import { DoubtDot } from '../marks/doubt-dot.tsx'
import { MarkingLabel } from '../marks/marking.tsx'
import { PartyTab, type PartyTone } from '../marks/party-tab.tsx'
import { RedLineMark } from '../marks/red-line-mark.tsx'
import { TagMark } from '../marks/tag-mark.tsx'
import { Cap } from '../words/cap.tsx'
import { NativeName } from '../words/native-name.tsx'
import { Provenance } from '../words/provenance.tsx'
import { SectionHead } from '../words/section-head.tsx'
import { Unstated } from '../words/unstated.tsx'
import styles from './specimen.module.css'

export function WordsAndMarks() {
  return (
    <>
      <section>
        <SectionHead title="Texts and controls" level={2} />
        <div className={styles.ramp}>
          <Provenance>40/42</Provenance>
          <span className={styles.t40}>Doha talks</span>
          <Provenance>28/31</Provenance>
          <span className={styles.t28}>Where the sides stand</span>
          <Provenance>21/27</Provenance>
          <span className={styles.t21}>Khawaja Muhammad Asif</span>
          <Provenance>17/26</Provenance>
          <span className={styles.t17}>It wants concrete monitoring.</span>
          <Provenance>15/21</Provenance>
          <span className={styles.t15}>A mutual security mechanism</span>
          <Provenance>wordmark</Provenance>
          <span className={styles.italic}>Aide-Mémoire</span>
          <Provenance>ar</Provenance>
          <span>
            <NativeName name="آلية أمنية متبادلة" lang="ar" />
          </span>
          <Provenance>ps</Provenance>
          <span>
            <NativeName name="ملا محمد یعقوب مجاهد" lang="ps" />
          </span>
          <Provenance>ur</Provenance>
          <span className={styles.t21}>
            <NativeName name="خواجہ محمد آصف" lang="ur" />
          </span>
          <Provenance>11 caps</Provenance>
          <Cap>Date, zone</Cap>
          <Provenance>absent</Provenance>
          <Unstated>Nothing stated in our source.</Unstated>
        </div>
      </section>
      <section>
        <SectionHead
          title="Marks"
          level={2}
          count={5}
          end={
            <Button variant="link" onPress={() => undefined}>
              Open the matrix
            </Button>
          }
        />
        <div className={styles.line}>
          <span className={styles.name}>party</span>
          <PartyTab initials="PK" tone={1} /> <PartyTab initials="AT" tone={2} /> sit{' '}
          <PartyTab initials="QA" tone={3} form="ruled" /> hosts{' '}
          <PartyTab initials="CN" tone={4} form="dotted" name="China" /> watches{' '}
          <PartyTab initials="AT" tone={2} form="dashed" /> silent
        </div>
        <div className={styles.line}>
          <span className={styles.name}>tones</span>
          {([1, 2, 3, 4, 5, 6] as const satisfies readonly PartyTone[]).map((tone) => (
            <PartyTab key={tone} initials={`P${tone}`} tone={tone} name={`Party ${tone}`} />
          ))}
          {([1, 2, 3, 4, 5, 6] as const).map((tone) => (
            <PartyTab key={tone} initials={`P${tone}`} tone={tone} form="ruled" name={`Host ${tone}`} />
          ))}
        </div>
        <div className={styles.line}>
          <span className={styles.name}>red line</span>
          <RedLineMark label="Red line" standing="declared" /> declared{' '}
          <RedLineMark label="Red line" standing="assessed" /> assessed
        </div>
        <div className={styles.line}>
          <span className={styles.name}>note</span>
          <TagMark tag="R" /> red line <TagMark tag="F" /> flexible <TagMark tag="A" /> ambiguous <TagMark tag="V" />{' '}
          verify <TagMark tag="Q" label="Quote" /> quote
        </div>
        <div className={styles.line}>
          <span className={styles.name}>distance</span>
          {(['agreed', 'near', 'apart', 'far', 'opposed'] as const).map((word, steps) => (
            <DistanceTicks key={word} steps={steps as 0 | 1 | 2 | 3 | 4}>
              {word}
            </DistanceTicks>
          ))}
        </div>
        <div className={styles.line}>
          <span className={styles.name}>doubt</span>
          <DoubtDot fill="solid">reported</DoubtDot> <DoubtDot fill="half">contested</DoubtDot>{' '}
          <DoubtDot fill="open">claimed</DoubtDot>
        </div>
        <div className={styles.line}>
          <span className={styles.name}>marking</span>
          {['TLP:RED', 'TLP:AMBER+STRICT', 'TLP:AMBER', 'TLP:GREEN', 'TLP:CLEAR', 'OFFICIAL-SENSITIVE'].map(
            (marking) => (
              <MarkingLabel key={marking} marking={marking} />
            ),
          )}
        </div>
      </section>
    </>
  )
}
