package dev.signet.codegen.command;

/** Takes what a command reports, line by line. */
public interface CommandLog {
    void info(String line);

    void warn(String line);

    void error(String line);
}
