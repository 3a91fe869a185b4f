import { testDoor } from "./door-under-test.ts";
import { httpDoor } from "./doors.ts";

testDoor(httpDoor);
