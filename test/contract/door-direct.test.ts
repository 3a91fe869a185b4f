import { testDoor } from "./door-under-test.ts";
import { directDoor } from "./doors.ts";

testDoor(directDoor);
