import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Input } from "antd";
import { useDeferredValue, useEffect, useRef, useState } from "react";
import type { SearchedKind } from "../../shared/contract/schemas/search.ts";
import { client, duty } from "../client.ts";
import { Icon } from "../components/icon.tsx";
import { Trouble } from "../components/trouble.tsx";
import { exactAnswer } from "../data/exact-answer.ts";
import { searchText } from "../text/search.ts";
import { useText } from "../text/use-text.ts";
import { HitLine } from "./hit-line.tsx";
import styles from "./search-box.module.css";
import { FIRST_HITS, MOST_HITS, type SearchEntry, searchEntries } from "./search-entries.ts";
import { useOpenHit } from "./use-open-hit.ts";

/** A field and what it finds, kind by kind; arrows choose, Enter opens. */
export function SearchBox({ onDone }: { onDone: () => void }) {
  const t = useText(searchText);
  const openHit = useOpenHit();
  const [words, setWords] = useState("");
  const [whole, setWhole] = useState<SearchedKind | null>(null);
  const [chosen, setChosen] = useState(0);
  const asked = useDeferredValue(words).trim();
  // Asked without a word as well: what is searched is ready then when the first is typed.
  const { data, error, refetch } = useQuery(
    duty.search.find.queryOptions({ input: { words: asked, most: whole === null ? FIRST_HITS : MOST_HITS } }),
  );
  // An answer to other words is not shown: the list stays empty until the answer to the present words is there.
  const isKnown = data !== undefined && asked === words.trim();
  const groups = searchEntries(isKnown ? data : [], whole);
  const entries = groups.flatMap((group) => group.entries);
  const take = (entry: SearchEntry | undefined) => {
    if (!entry) return;
    if (entry.kind === "more") return setWhole(entry.of);
    onDone();
    openHit(entry.hit);
  };
  /** Enter came before the answer: the first that answers is opened, unless other words stand there by then. */
  const typed = useRef<string | null>(words);
  useEffect(
    () => () => {
      typed.current = null;
    },
    [],
  );
  const queries = useQueryClient();
  const takeFirst = async () => {
    const input = { words: words.trim(), most: FIRST_HITS };
    const { queryKey } = duty.search.find.queryOptions({ input });
    const found = await exactAnswer(queries, queryKey, () => client.search.find(input)).catch(() => []);
    if (typed.current === words) take(searchEntries(found, null)[0]?.entries[0]);
  };
  const move = (step: 1 | -1) => setChosen((at) => Math.min(Math.max(at + step, 0), Math.max(entries.length - 1, 0)));
  useEffect(() => {
    document.getElementById(`search-${chosen}`)?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  return (
    <>
      <Input
        autoFocus
        maxLength={200}
        prefix={<Icon name="search" />}
        placeholder={t.open}
        role="combobox"
        aria-label={t.open}
        aria-expanded={entries.length > 0}
        aria-controls="search-results"
        aria-activedescendant={entries[chosen] && `search-${chosen}`}
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          setWhole(null);
          setChosen(0);
          typed.current = event.target.value;
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === "Enter" && isKnown) take(entries[chosen]);
          else if (event.key === "Enter") void takeFirst();
          if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
          event.preventDefault();
          move(event.key === "ArrowDown" ? 1 : -1);
        }}
      />
      {error && <Trouble error={error} onRetry={refetch} />}
      <div
        className={styles.results}
        id="search-results"
        aria-busy={!isKnown}
        {...(entries.length > 0 && { role: "listbox", "aria-label": t.results })}
      >
        {groups.map(({ kind, from, entries: own }) => (
          <div key={kind} role="group" aria-label={t.kinds[kind]}>
            <div className={styles.kind} aria-hidden>
              {t.kinds[kind]}
            </div>
            {own.map((entry, at) => (
              <div
                key={entry.kind === "hit" ? entry.hit.id : "more"}
                id={`search-${from + at}`}
                className={styles.result}
                role="option"
                tabIndex={-1}
                aria-selected={from + at === chosen}
                onMouseMove={() => setChosen(from + at)}
                onMouseDown={(event) => {
                  // The field keeps the focus: what opens takes it from there.
                  event.preventDefault();
                  take(entry);
                }}
              >
                {entry.kind === "hit" ? (
                  <HitLine hit={entry.hit} />
                ) : (
                  <span className={styles.more}>{t.more(entry.total)}</span>
                )}
              </div>
            ))}
          </div>
        ))}
        {words.trim() === "" && <div className={styles.none}>{t.hint}</div>}
        {asked !== "" && isKnown && entries.length === 0 && (
          <div className={styles.none} role="status">
            {t.none}
          </div>
        )}
      </div>
    </>
  );
}
