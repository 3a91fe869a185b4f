import { testDoor } from "./door-under-test.ts";
import { commandLineDoor } from "./doors.ts";

testDoor(commandLineDoor);
