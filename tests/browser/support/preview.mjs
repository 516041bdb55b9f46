// The preview of a site, started as an editor starts it.
import { spawn } from "node:child_process";

// Starts a preview on a port, or on one that is free, and waits until it is served: its address, and `end(signal)`, which gives the code that it ends with.
export const preview = (program, site, port = 0) =>
  new Promise((resolve, reject) => {
    const child = spawn(program, ["watch", "--root", site, "--port", String(port), "--today", "2026-01-28"]);
    const ended = new Promise((end) => child.on("exit", end));
    let said = "";
    child.stderr.on("data", (data) => {
      said += data;
      const url = said.match(/preview {2}(http:\S+)/)?.[1];
      const end = (signal = "SIGINT") => {
        child.kill(signal);
        return ended;
      };
      if (url) resolve({ url, end });
    });
    ended.then(() => reject(new Error(said)));
  });
