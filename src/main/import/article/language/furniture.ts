/**
 * Lines that a page bears around an article: invitations to subscribe or share, notes on pictures and rights, links to
 * other articles, who edited it. They tell nothing of the talks.
 */
const FURNITURE: readonly RegExp[] = [
  // `Subscribe to our newsletter`, `Sign up for the Morning Brief`, `Click here to donate`
  /^(?:please\s+)?(?:subscribe|sign (?:up|in)|log ?in|register|click here|tap here|download (?:our|the)|donate|support (?:us|our)|join (?:us|our|the conversation)|follow us|get (?:our|the) [^.]{0,40}(?:newsletter|app|inbox|alerts?))\b/iu,
  // `Read more: …`, `Related: …`, `Also read | …`, `Most popular`
  /^(?:read (?:more|also|next|the full)|related(?: (?:articles?|stories|topics|coverage|content))?|also read|see also|more on this|more from|recommended(?: (?:for you|stories))?|most (?:popular|read|viewed)|you may also like|watch|listen|in pictures|topics|tags|keywords)\s*(?:[:|–—-]|$)/iu,
  // `Share this article`, `Print`, `Copy link`, `Save`
  /^(?:share(?: this)?(?: (?:article|story|page|post))?|share on .{0,40}|print(?: this)?(?: (?:article|page))?|e-?mail(?: this)?(?: article)?|copy link|save(?: article)?|comments?(?: \(\d+\))?|\d+ comments?|leave a comment|back to top|skip to (?:main )?content|advertisement|sponsored(?: content)?|scroll to continue|cookie (?:policy|settings)|accept (?:all )?cookies|privacy policy|terms (?:of (?:use|service)|and conditions)|contact us|about us|home|menu|search)\s*$/iu,
  // `© 2025 The Post. All rights reserved.`
  /^(?:©|\(c\)\s+\d{4}|copyright\b)|\ball rights reserved\b/iu,
  // `Photo: …`, `File photo`, `(Reporting by … ; editing by …)`, `3 min read`
  /^\(?(?:photo(?:graph)?s?|image|picture|caption|credit|file (?:photo|picture)|getty images|additional reporting|reporting by|edited by|editing by|writing by|with (?:input|reporting) (?:from|by))\b/iu,
  /^\d{1,3}[- ]min(?:ute)?s?(?: read)?$/iu,
  // `This article was first published …`, `The views expressed …`, `We use cookies …`
  /^(?:this (?:article|story|report) (?:was|is|has been|originally|first)|the views expressed|views expressed|we use cookies|by (?:continuing|clicking|signing)|our newsletter|never miss)\b/iu,
]

/** Whether a line is of the page and not of the article. Long paragraphs never are. */
export const isFurniture = (line: string): boolean =>
  line.length < 240 && FURNITURE.some((pattern) => pattern.test(line.replace(/^[\s>*•-]+/u, '')))
