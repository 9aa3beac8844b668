import type { KnowledgeArticle, TriedAnswer } from '@baton/wire';
import { Badge, Banner, Button, Dialog, EmptyState, TextArea, TextField, useToast } from '@baton/ui';
import { useRef, useState, type ChangeEvent } from 'react';
import { useSession } from '../../access/session.ts';
import { useAsking } from '../../access/use-asking.ts';
import { LatePart } from '../../frame/LatePart.tsx';
import { strings } from '../../strings.ts';
import { useStudio } from '../../studio-context.ts';
import { useLoaded } from '../../use-loaded.ts';
import { freeId } from '../edit-list.ts';
import { RemoveDialog } from '../people/RemoveDialog.tsx';
import { SectionHead } from '../SectionHead.tsx';
import styles from '../Settings.module.css';
import { Unanswered } from './Unanswered.tsx';
import { readArticleFile } from './read-article-file.ts';

const words = strings.settings.knowledge;

type Open =
  | { is: 'edit'; article: KnowledgeArticle | null; asked?: string }
  | { is: 'remove'; article: KnowledgeArticle };

/** What the bot answers from: articles, and what it would say to a question. */
export function KnowledgePage() {
  const { house } = useStudio();
  const { show } = useToast();
  const { loaded, again, set } = useLoaded(() => house.articles(), 'articles');
  const [open, setOpen] = useState<Open | null>(null);
  const [search, setSearch] = useState('');
  const session = useSession();
  const file = useRef<HTMLInputElement>(null);
  const articles = loaded.is === 'loaded' ? loaded.value.articles : [];
  const isOfDemo =
    loaded.is === 'loaded' && loaded.value.shipped && articles.length > 0 && session.state.mode !== 'demo';
  const wanted = search.trim().toLowerCase();
  const shown = articles.filter(({ title, answer, questions }) =>
    [title, answer, ...questions].some((text) => text.toLowerCase().includes(wanted)),
  );

  async function keep(next: KnowledgeArticle[]): Promise<void> {
    set({ articles: await house.saveArticles(next), shipped: false });
  }
  async function bringIn(event: ChangeEvent<HTMLInputElement>): Promise<void> {
    const files = [...(event.target.files ?? [])];
    event.target.value = '';
    const found: KnowledgeArticle[] = [];
    const problems: string[] = [];
    for (const one of files) {
      const read = readArticleFile(
        one.name,
        await one.text(),
        [...articles, ...found].map(({ id }) => id),
      );
      found.push(...read.articles);
      problems.push(...read.problems);
    }
    if (problems.length > 0) show({ title: problems[0] ?? '', tone: 'warning', stays: 0 });
    if (found.length === 0) return;
    try {
      await keep([...articles, ...found]);
      show({ title: words.imported(found.length), tone: 'success' });
    } catch (error) {
      show({ title: error instanceof Error ? error.message : String(error), tone: 'danger' });
    }
  }

  return (
    <div>
      <SectionHead title={words.title} lead={words.lead}>
        <Button icon="upload" onClick={() => file.current?.click()}>
          {words.import}
        </Button>
        <Button variant="primary" icon="plus" onClick={() => setOpen({ is: 'edit', article: null })}>
          {words.add}
        </Button>
        <input
          ref={file}
          type="file"
          hidden
          multiple
          accept=".md,.markdown,.csv,text/markdown,text/csv"
          aria-label={words.import}
          onChange={(event) => void bringIn(event)}
        />
      </SectionHead>
      <div className={styles.stack}>
        {isOfDemo && (
          <Banner tone="warning">
            {words.ofDemo}{' '}
            <Button size="sm" onClick={() => void keep([])}>
              {words.takeOut}
            </Button>
          </Banner>
        )}
        <TryQuestion />
        <Unanswered onWrite={({ text }) => setOpen({ is: 'edit', article: null, asked: text })} />
        {loaded.is !== 'loaded' && <LatePart loaded={loaded} loading={strings.access.loading} onAgain={again} />}
        {loaded.is === 'loaded' && (
          <TextField
            label={words.search}
            hideLabel
            icon="search"
            type="search"
            placeholder={words.search}
            value={search}
            onChange={setSearch}
          />
        )}
        {loaded.is === 'loaded' && shown.length === 0 && (
          <EmptyState icon="book-open" title={wanted === '' ? words.empty : words.nothing}>
            {wanted === '' && words.emptyText}
          </EmptyState>
        )}
        {shown.length > 0 && (
          <ul className={styles.list}>
            {shown.map((article) => (
              <li key={article.id} className={styles.row}>
                <div className={styles.rowMain}>
                  <p className={styles.rowName}>{article.title}</p>
                  <p className={styles.rowExcerpt}>{article.answer}</p>
                </div>
                <Badge>{words.questions(article.questions.length)}</Badge>
                <Button size="sm" onClick={() => setOpen({ is: 'edit', article })}>
                  {words.edit}
                </Button>
                <Button size="sm" variant="ghost" onClick={() => setOpen({ is: 'remove', article })}>
                  {words.remove}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </div>
      {open?.is === 'edit' && (
        <ArticleDialog
          article={open.article}
          asked={open.asked ?? ''}
          taken={articles.map(({ id }) => id)}
          onClose={() => setOpen(null)}
          onKeep={async (next) => {
            const isNew = !articles.some(({ id }) => id === next.id);
            await keep(isNew ? [...articles, next] : articles.map((one) => (one.id === next.id ? next : one)));
            setOpen(null);
          }}
        />
      )}
      {open?.is === 'remove' && (
        <RemoveDialog
          title={words.removeTitle(open.article.title)}
          text={words.removeText}
          act={words.remove}
          onClose={() => setOpen(null)}
          onRemove={async () => {
            await keep(articles.filter(({ id }) => id !== open.article.id));
            setOpen(null);
          }}
        />
      )}
    </div>
  );
}

/** A question as a customer would ask it, and what the bot makes of it. */
function TryQuestion() {
  const { house } = useStudio();
  const [question, setQuestion] = useState('');
  const [tried, setTried] = useState<TriedAnswer | null>(null);
  const { busy, problem, submit } = useAsking(async () => setTried(await house.tryQuestion(question.trim())));
  return (
    <section className={styles.card} aria-label={words.try}>
      <form className={styles.adder} onSubmit={submit}>
        <TextField
          label={words.try}
          placeholder={words.tryHint}
          value={question}
          required
          maxLength={1000}
          onChange={setQuestion}
        />
        <Button type="submit" busy={busy}>
          {words.ask}
        </Button>
      </form>
      {problem !== null && <Banner tone="danger">{problem}</Banner>}
      {tried && (
        <div role="status">
          <p className={styles.rowName}>{words.sure(tried.confidence)}</p>
          <p>{tried.text === '' ? words.noAnswer : tried.text}</p>
          {tried.sources.length > 0 && (
            <p className={styles.rowText}>{words.from(tried.sources.map(({ title }) => title).join(', '))}</p>
          )}
        </div>
      )}
    </section>
  );
}

interface ArticleDialogProps {
  article: KnowledgeArticle | null;
  /** What a new one begins with: a question of a customer. */
  asked: string;
  taken: readonly string[];
  onClose: () => void;
  onKeep: (article: KnowledgeArticle) => Promise<void>;
}

function ArticleDialog({ article, asked, taken, onClose, onKeep }: ArticleDialogProps) {
  const [title, setTitle] = useState(article?.title ?? '');
  const [answer, setAnswer] = useState(article?.answer ?? '');
  const [questions, setQuestions] = useState(article?.questions.join('\n') ?? asked);
  const [url, setUrl] = useState(article?.url ?? '');
  const { busy, problem, submit } = useAsking(() =>
    onKeep({
      id: article?.id ?? freeId(title, taken),
      title: title.trim(),
      answer: answer.trim(),
      questions: questions
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
      url: url.trim(),
    }),
  );
  return (
    <Dialog
      open
      size="lg"
      insistent
      onOpenChange={(next) => !next && onClose()}
      title={article ? words.editTitle : words.add}
      footer={
        <>
          <Button onClick={onClose}>{strings.people.cancel}</Button>
          <Button variant="primary" type="submit" form="article-form" busy={busy}>
            {strings.people.save}
          </Button>
        </>
      }
    >
      <form id="article-form" className={styles.fields} onSubmit={submit}>
        {problem !== null && <Banner tone="danger">{problem}</Banner>}
        <TextField label={words.articleTitle} required autoFocus maxLength={200} value={title} onChange={setTitle} />
        <TextArea label={words.answer} required maxLength={5000} rows={6} value={answer} onChange={setAnswer} />
        <TextArea label={words.asked} hint={words.askedHint} rows={4} value={questions} onChange={setQuestions} />
        <TextField label={words.source} hint={words.sourceHint} placeholder="https://" value={url} onChange={setUrl} />
      </form>
    </Dialog>
  );
}
