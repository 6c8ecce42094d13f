package dev.signet.codegen.maven;

import dev.signet.codegen.command.CommandLog;
import dev.signet.codegen.problem.Visible;
import org.apache.maven.plugin.logging.Log;

/** Maven's log. */
record MavenLog(Log log) implements CommandLog {

    @Override
    public void info(String line) {
        log.info(Visible.line(line));
    }

    @Override
    public void warn(String line) {
        log.warn(Visible.line(line));
    }

    @Override
    public void error(String line) {
        log.error(Visible.line(line));
    }
}
