package dev.signet.benchmarks.check;

/** A message of a newer service: a member and a step nobody knows, an explicit null, numbers in unusual digits. */
final class Newer {
    static final String MESSAGE = """
            {"id": "int-1", "status": "requires_action", "model": "gemini-3.5-flash", "usage": null,
             "steps": [
               {"type": "function_call", "id": "call-7", "name": "find_free_hour",
                "arguments": {"person": "Peter", "budget": 1.10, "account": 12345678901234567890123}},
               {"type": "telepathy", "strength": 1E+3, "thoughts": [null, {"kind": "warm"}]}],
             "surprise": true}
            """;

    private Newer() {}
}
