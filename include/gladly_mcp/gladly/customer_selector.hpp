#pragma once

#include <string>
#include <utility>

namespace gladly_mcp::gladly {

/// Finds customers by a phone number, written as people write it; see `normalize_phone`. A number without country code
/// is one of `client_options::phone_region`.
///
/// Not an aggregate, as its kin below: g++ 12 destroys an aggregate twice that is made inside of a `co_await`
/// expression.
struct by_phone {
    explicit by_phone(std::string text) : number(std::move(text)) {}
    std::string number;
};

/// Finds customers by an e-mail address.
struct by_email {
    explicit by_email(std::string text) : address(std::move(text)) {}
    std::string address;
};

/// Finds a customer by the id in the company's own system (lookup adaptors installed before 2021-05-12 only).
struct by_external_id {
    explicit by_external_id(std::string text) : id(std::move(text)) {}
    std::string id;
};

} // namespace gladly_mcp::gladly
