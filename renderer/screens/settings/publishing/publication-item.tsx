import { useMutation, useQuery } from "@tanstack/react-query";
import { Button, Popconfirm, Switch } from "antd";
import { useState } from "react";
import type { PublicationView } from "../../../../shared/contract/schemas/publication.ts";
import { DutyError } from "../../../../shared/domain/errors.ts";
import { plainDate } from "../../../../shared/domain/date/plain-date.ts";
import { client, duty } from "../../../client.ts";
import { Trouble } from "../../../components/trouble.tsx";
import { backupMoment } from "../../../shell/backup-moment.ts";
import { useMessage } from "../../../shell/messages.tsx";
import { publishingText } from "../../../text/publishing.ts";
import { useLocale, useText } from "../../../text/use-text.ts";
import { CalendarPreview } from "./calendar-preview.tsx";
import styles from "./publishing.module.css";
import { useFilterWords } from "./use-filter-words.ts";

/** One published calendar with its state and what can be done with it. */
export function PublicationItem({ publication }: { publication: PublicationView }) {
  const t = useText(publishingText);
  const wordsOf = useFilterWords();
  const [isOpen, setIsOpen] = useState(false);
  const change = useMutation({
    mutationFn: (isOn: boolean) => client.publications.change({ id: publication.id, isOn }),
  });
  const { name, target, filter, isOn, trouble } = publication;
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <Switch
          size="small"
          aria-label={t.isOn(name)}
          checked={isOn}
          loading={change.isPending}
          onChange={(on) => change.mutate(on)}
        />
        <span className={styles.name}>{name}</span>
        <span className={styles.aside}>
          {t.kinds[target.kind]} · {wordsOf(filter)}
        </span>
      </div>
      <State publication={publication} />
      {target.kind === "folder" ? (
        <p className={styles.line}>
          <code>{target.folder}</code>
          {target.isPerUnit && ` · ${t.isPerUnit}`}
        </p>
      ) : (
        <FeedAddress secret={target.secret} />
      )}
      {isOn && trouble && <Trouble error={new DutyError(trouble.code, trouble.details)} />}
      {change.error && <Trouble error={change.error} />}
      <Actions publication={publication} isOpen={isOpen} onOpen={setIsOpen} />
      {isOpen && <CalendarPreview filter={filter} />}
    </li>
  );
}

function State({ publication }: { publication: PublicationView }) {
  const t = useText(publishingText);
  const locale = useLocale();
  const { data: info } = useQuery(duty.app.info.queryOptions({ input: {} }));
  const { isOn, doneAt, events, target } = publication;
  if (!info) return null;
  const never = target.kind === "feed" ? t.neverRead : t.never;
  const made =
    doneAt === null ? never : `${t.events(events)} · ${t.updated(backupMoment(doneAt, plainDate(info.today), locale))}`;
  return <p className={styles.line}>{isOn ? made : t.off}</p>;
}

/** The address of a feed; the desktop program serves none, so it says what does. */
function FeedAddress({ secret }: { secret: string }) {
  const t = useText(publishingText);
  const { data: info } = useQuery(duty.app.info.queryOptions({ input: {} }));
  const path = `/feed/${secret}.ics`;
  const isServed = info?.door === "host";
  return (
    <>
      <p className={styles.line}>
        {!isServed && `${t.feedElsewhere} `}
        <code>{isServed ? `${window.location.origin}${path}` : path}</code>
      </p>
      <p className={styles.aside}>{t.seen}</p>
    </>
  );
}

interface ActionsProps {
  publication: PublicationView;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
}

function Actions({ publication: { id, name, target, isOn }, isOpen, onOpen }: ActionsProps) {
  const t = useText(publishingText);
  const message = useMessage();
  const refresh = useMutation({ mutationFn: () => client.publications.refresh({ id }) });
  const renew = useMutation({
    mutationFn: () => client.publications.renewAddress({ id }),
    onSuccess: () => message.success(t.renewed),
  });
  const remove = useMutation({ mutationFn: () => client.publications.remove({ id }) });
  const error = refresh.error ?? renew.error ?? remove.error;
  return (
    <div className={styles.actions}>
      {target.kind !== "feed" && (
        <Button
          size="small"
          aria-label={`${t.writeNow} ${name}`}
          disabled={!isOn}
          loading={refresh.isPending}
          onClick={() => refresh.mutate()}
        >
          {t.writeNow}
        </Button>
      )}
      <Button size="small" aria-expanded={isOpen} aria-label={`${t.look} ${name}`} onClick={() => onOpen(!isOpen)}>
        {t.look}
      </Button>
      {target.kind === "feed" && (
        <Popconfirm title={t.renewHelp} okText={t.renew} cancelText={t.cancel} onConfirm={() => renew.mutate()}>
          <Button size="small" aria-label={`${t.renew} ${name}`} loading={renew.isPending}>
            {t.renew}
          </Button>
        </Popconfirm>
      )}
      <Popconfirm
        title={t.removeAsk[target.kind]}
        okText={t.remove}
        cancelText={t.cancel}
        onConfirm={() => remove.mutate()}
      >
        <Button size="small" aria-label={`${t.remove} ${name}`} loading={remove.isPending}>
          {t.remove}
        </Button>
      </Popconfirm>
      {error && <Trouble error={error} />}
    </div>
  );
}
