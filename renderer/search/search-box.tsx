import { useQuery } from "@tanstack/react-query";
import { Input } from "antd";
import { useState } from "react";
import type { ObligationView } from "../../shared/contract/schemas/obligation.ts";
import { duty } from "../client.ts";
import { Icon } from "../components/icon.tsx";
import { Trouble } from "../components/trouble.tsx";
import { navigate } from "../routing/use-route.ts";
import { searchText } from "../text/search.ts";
import { useText } from "../text/use-text.ts";
import { findObligations } from "./find-obligations.ts";
import styles from "./search-box.module.css";

/** A field and what it finds; arrows choose, Enter opens. */
export function SearchBox({ onDone }: { onDone: () => void }) {
  const t = useText(searchText);
  const obligations = useQuery(duty.obligations.list.queryOptions({ input: {} }));
  const [words, setWords] = useState("");
  const [chosen, setChosen] = useState(0);
  const found = findObligations(obligations.data ?? [], words);
  const openDuty = (one: ObligationView | undefined) => {
    if (!one) return;
    onDone();
    navigate("obligations", { id: one.id });
  };
  const move = (step: 1 | -1) => setChosen((at) => Math.min(Math.max(at + step, 0), Math.max(found.length - 1, 0)));
  return (
    <>
      <Input
        autoFocus
        prefix={<Icon name="search" />}
        placeholder={t.open}
        role="combobox"
        aria-label={t.open}
        aria-expanded={found.length > 0}
        aria-controls="search-results"
        aria-activedescendant={found[chosen] && `search-${chosen}`}
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          setChosen(0);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === "Enter") openDuty(found[chosen]);
          if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
          event.preventDefault();
          move(event.key === "ArrowDown" ? 1 : -1);
        }}
      />
      {obligations.error && <Trouble error={obligations.error} onRetry={obligations.refetch} />}
      <div
        className={styles.results}
        id="search-results"
        {...(found.length > 0 && { role: "listbox", "aria-label": t.results })}
      >
        {found.map((one, index) => (
          <div
            key={one.id}
            id={`search-${index}`}
            className={styles.result}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            onMouseEnter={() => setChosen(index)}
            onMouseDown={() => openDuty(one)}
          >
            <span className={styles.title}>{one.title}</span>
            <span className={styles.more}>{[one.item && t.item(one.item), one.lead].filter(Boolean).join("　")}</span>
          </div>
        ))}
        {words.trim() !== "" && found.length === 0 && !obligations.isPending && (
          <div className={styles.none}>{t.none}</div>
        )}
      </div>
    </>
  );
}
