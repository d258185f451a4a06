import { configure } from "./environment";

// Code under test may read its configuration; whoever tries to connect fails at once.
const nowhere = "postgres://nobody:nothing@127.0.0.1:1/none";
configure({ DATABASE_URL: nowhere, DATABASE_APP_URL: nowhere, DATABASE_SYSTEM_URL: nowhere });
