package com.example;

public record Money(String json) {
    public static Money fromJson(String json) {
        if (!json.contains("amount")) {
            throw new IllegalArgumentException("no amount");
        }
        return new Money(json);
    }

    public String toJson() {
        return json;
    }
}
