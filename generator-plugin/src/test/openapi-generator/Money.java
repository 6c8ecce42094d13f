package com.example;

/** A type that exists already. */
public record Money(String json) {
    public static Money fromJson(String json) {
        return new Money(json);
    }

    public String toJson() {
        return json;
    }
}
