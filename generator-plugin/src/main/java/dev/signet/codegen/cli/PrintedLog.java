package dev.signet.codegen.cli;

import dev.signet.codegen.command.CommandLog;
import dev.signet.codegen.problem.Visible;
import java.io.PrintWriter;

/**
 * Prints lines as Maven would.
 *
 * @param out takes results
 * @param err takes problems
 */
record PrintedLog(PrintWriter out, PrintWriter err) implements CommandLog {

    @Override
    public void info(String line) {
        out.println(Visible.line(line));
    }

    @Override
    public void warn(String line) {
        err.println("[WARNING] " + Visible.line(GoalOptions.respelled(line)));
    }

    @Override
    public void error(String line) {
        err.println("[ERROR] " + Visible.line(GoalOptions.respelled(line)));
    }
}
