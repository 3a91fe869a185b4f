import { Icon } from "../components/icon.tsx";
import { KeyHint } from "../components/key-hint.tsx";
import { searchText } from "../text/search.ts";
import { useText } from "../text/use-text.ts";
import { useOpenSearch } from "./open-search.ts";
import styles from "./search-button.module.css";

/** Looks like a field and opens the search. */
export function SearchButton() {
  const t = useText(searchText);
  const open = useOpenSearch();
  return (
    <button type="button" data-screen-only className={styles.button} onClick={open}>
      <Icon name="search" />
      <span>{t.open}</span>
      <KeyHint action="search" />
    </button>
  );
}
