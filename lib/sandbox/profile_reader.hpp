#pragma once

#include "sandbox/body_reader.hpp"
#include "sandbox/store.hpp"

#include <string_view>
#include <vector>

namespace gladly_mcp::sandbox {

/// Reads the member `emails` of a profile: at most one is primary. Normalized forms in the request do not count.
[[nodiscard]] std::vector<email_address> read_emails(body_reader& reader);

/// Reads the member `phones` of a profile. Normalized forms in the request do not count.
[[nodiscard]] std::vector<phone_number> read_phones(body_reader& reader);

/// What stands against a profile's addresses: e-mail addresses and mobile numbers belong to one customer only.
[[nodiscard]] std::vector<problem> taken_addresses(const store& state, std::string_view self,
                                                   const std::vector<email_address>& emails,
                                                   const std::vector<phone_number>& phones);

} // namespace gladly_mcp::sandbox
