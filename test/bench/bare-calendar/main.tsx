import FullCalendar, { type CalendarRef } from "@fullcalendar/react";
import dayGrid from "@fullcalendar/react/daygrid";
import chinese from "@fullcalendar/react/locales/zh-cn";
import classic from "@fullcalendar/react/themes/classic";
import "@fullcalendar/react/skeleton.css";
import "@fullcalendar/react/themes/classic/theme.css";
import "@fullcalendar/react/themes/classic/palette.css";
import { createRef } from "react";
import { createRoot } from "react-dom/client";

/** The peer: the same grid with the same events in memory, and nothing else. */
const events: { title: string; start: string; allDay: true }[] = await (await fetch("./events.json")).json();
const calendar = createRef<CalendarRef>();
const grid = document.getElementById("grid");
if (!grid) throw new Error("no grid");
createRoot(grid).render(
  <FullCalendar
    ref={calendar}
    plugins={[dayGrid, classic]}
    locale={chinese}
    initialView="dayGridMonth"
    initialDate="2026-01-15"
    timeZone="UTC"
    headerToolbar={false}
    firstDay={1}
    dayMaxEvents
    height={800}
    events={events}
  />,
);
document.getElementById("next")?.addEventListener("click", () => calendar.current?.getApi().next());
